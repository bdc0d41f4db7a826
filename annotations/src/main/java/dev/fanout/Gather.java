package dev.fanout;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for the results of {@linkplain Async calls}, which run side by side; the return type says how.
 *
 * <pre>{@code
 * public record Dashboard(Profile profile, List<Post> feed, Outcome<Integer> unread) {}
 *
 * public interface Dashboards {
 *   @Async(UserApi.class) Task<Profile> profile(long userId);
 *   @Async default List<Post> feed(Profile profile) throws IOException { ... }
 *   @Async default int unread(long userId) { ... }
 *
 *   @Gather(timeout = "2s")
 *   Dashboard dashboard(long userId) throws IOException;            // one call per component, fail fast
 *
 *   @Gather({"profile", "settings"}) void warmUp(long userId);      // these two, whatever they return
 *   @Gather("dashboard") Outcome<Dashboard> tryDashboard(long userId);
 *   @Gather("profile") Map<Long, Profile> profiles(@Each List<Long> userId);
 * }
 *
 * Dashboard page = dashboards.dashboard(7);
 * }</pre>
 *
 * <table border="1">
 *   <caption>The return type says how</caption>
 *   <tr><th>return type</th><th>what you get</th></tr>
 *   <tr><td>a record, or a single call's value</td><td>fail fast: the first failure cancels the others, waits for their end, and is thrown as itself</td></tr>
 *   <tr><td>a record component {@code T}</td><td>required: its failure is the gather's failure</td></tr>
 *   <tr><td>a record component {@code Outcome<T>}</td><td>collected: its failure lands in the record</td></tr>
 *   <tr><td>{@code Outcome<R>}</td><td>never throws because a call failed</td></tr>
 *   <tr><td>{@code Task<R>}, {@code CompletableFuture<R>}, {@code CompletionStage<R>}, {@code Future<R>}</td>
 *       <td>starts it and returns the handle; cancelling the handle cancels everything below</td></tr>
 *   <tr><td>{@code List<T>} / {@code List<Outcome<T>>} of named calls or of {@link Each @Each}</td>
 *       <td>the results / all outcomes, in order; unmodifiable, nulls allowed</td></tr>
 *   <tr><td>{@code Map<K, T>} / {@code Map<K, Outcome<T>>} of {@link Each @Each}</td><td>keyed by element, in order; equal elements are one call</td></tr>
 *   <tr><td>{@code void}</td><td>all of them ran</td></tr>
 * </table>
 *
 * <p><b>Wiring.</b> A component of the record, or a parameter of a call, is looked up by name among the parameters of this method, then the calls, then other gathers
 * (which are then nested: one call of this gather). The type must fit. Each call runs at most once per gather, and starts when its inputs are there.
 *
 * <p><b>Success, failure, cancellation.</b> The method returns when every call has ended; nothing that it started outlives it. The first failure of a required
 * call, or the deadline, cancels what still runs. When the caller is interrupted, all calls are cancelled and waited for; then {@code InterruptedException} is
 * thrown if the method declares it (or a supertype), otherwise an unchecked {@code CancelledException} with the interrupt flag set again.
 *
 * <p><b>Checked exceptions.</b> The method has to declare the checked exceptions of the calls that it requires; only {@code InterruptedException} is exempt. Results
 * that are asked for as {@code Outcome}, and handles, need no {@code throws} clause.
 *
 * <p><b>Nulls.</b> A call may return null: null is a result. Where a primitive is needed, a null is a {@code NullPointerException} that names the call.
 *
 * @see Async
 * @see Each
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Gather {

    /**
     * The names of the calls or gathers whose results are asked for.
     *
     * <pre>{@code
     * @Gather("html") Html page(long userId);                              // one call, and what it needs
     * @Gather({"news", "sports"}) List<Article> articles(String language); // two, in this order
     * @Gather("dashboard") Task<Dashboard> startDashboard(long userId);    // the same plan in another form
     * }</pre>
     *
     * <p>The name of exactly one other gather means the same plan with this method's return type and timeout (where this sets none, the other's).
     *
     * @return the names; empty: the components of the record (also the {@code R} of {@code Outcome<R>}, {@code Task<R>}, ...) name them
     */
    String[] value() default {};

    /**
     * The deadline for all of it, inherited by every gather that is nested in it.
     *
     * <pre>{@code
     * @Gather(timeout = "300ms")      also "2s", "1m30s", "1h"
     * }</pre>
     *
     * <p>When it passes, calls that have not ended are cancelled and waited for. If only collected ones are missing, the record is returned as it stands; otherwise
     * an unchecked {@code DeadlineExceededException} is thrown, with the outcomes so far.
     *
     * @return the timeout, a sequence of whole numbers with their units {@code h}, {@code m}, {@code s}, {@code ms}, {@code us}, {@code ns}, longest first; empty: none of its own
     */
    String timeout() default "";
}
