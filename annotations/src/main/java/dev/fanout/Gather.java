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
 *   <tr><td>{@code Stream<Completion<K, T>>} of named calls (by name) or of {@link Each @Each} (by element)</td>
 *       <td>each call that ends, in the order of the ends; starts at the call. Read to its end it needs no close; closed before, it cancels the rest and waits for it</td></tr>
 *   <tr><td>{@code T} with {@link #until}</td><td>the winner's value; the losers have been cancelled and have ended</td></tr>
 *   <tr><td>{@code List<T>}, {@code Map<K, T>} with {@link #quorum}</td><td>the first so many successes, in the order of the names or elements</td></tr>
 *   <tr><td>{@code List<Outcome<T>>}, {@code Map<K, Outcome<T>>} with {@link #quorum}</td><td>all outcomes; what was not needed is {@code Cancelled(NOT_NEEDED)}</td></tr>
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
 * <p><b>Streams.</b> A failure is an outcome like any other, and the deadline delivers what is missing as {@code Cancelled(DEADLINE)}. Until it ends, a stream belongs
 * to the call that it was started in, or to the runtime, and ends with that; close it with {@code try} where not all of it is read. Equal elements are one call.
 *
 * <p><b>Checked exceptions.</b> The method has to declare the checked exceptions of the calls that it requires; only {@code InterruptedException} is exempt. Results
 * that are asked for as {@code Outcome}, handles and streams need no {@code throws} clause.
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
     * <p>The name of exactly one other gather means the same plan with this method's return type; what this method does not set, such as the timeout, is the other's,
     * as a runtime's settings left it.
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

    /**
     * How many calls of one gather run at once.
     *
     * <pre>{@code
     * @Gather(value = "profile", limit = 10) List<Profile> profiles(@Each List<Long> userId);
     * }</pre>
     *
     * <p>The others wait for a place without a thread; one that is cancelled while it waits never starts. A place is given on when the call that had it has ended, in
     * whatever way. A nested
     * gather is one call of this one, keeps its place while its own calls run, and has a limit of its own. The order of results does not depend on it.
     *
     * @return at least 1; not set: as many as there are (of a map on platform threads, 256)
     */
    int limit() default Integer.MAX_VALUE;

    /**
     * When the gather has what it is after: when all calls have ended, or only one. Calls that still run then are cancelled and waited for.
     *
     * <pre>{@code
     * @Gather(value = {"near", "far"}, until = Until.FIRST_SUCCESS) Quote quote(String symbol);
     * @Gather(value = "quoteAt", until = Until.FIRST_SUCCESS) Quote quote(String symbol, @Each List<Region> region);
     * }</pre>
     *
     * <p>The result is one value, {@code T}, to which the values of all the named calls are assignable, or an {@code Outcome<T>} or handle of it. A null is a value
     * and may win. If all fail, the first failure is thrown, with the others attached; a {@code VirtualMachineError} is thrown even
     * if another call has won. A race of no elements has no winner: {@code NoSuchElementException}.
     *
     * @return all by default
     */
    Until until() default Until.ALL;

    /**
     * How many successes are enough; calls that still run then are cancelled and waited for.
     *
     * <pre>{@code
     * @Gather(value = "write", quorum = 2) List<Ack> write(Entry entry, @Each List<Node> node);           // the first two
     * @Gather(value = "write", quorum = 2) List<Outcome<Ack>> tryWrite(Entry entry, @Each List<Node> node);
     * }</pre>
     *
     * <p>A list or map of values holds exactly so many, those that were the first to succeed, in the order of the names or elements. As soon as so many cannot be had
     * any more, the rest is cancelled, and the first failure is thrown, with the others attached. A list or map of {@code Outcome}s
     * holds all of them, those that were not needed as {@code Cancelled(NOT_NEEDED)}; failures are never thrown, and if there are too many of them, all calls
     * have ended. With fewer elements than that no call is made for them, and an {@code IllegalArgumentException} is thrown. Only
     * {@code quorum = 1} of no elements is a race without calls: {@code NoSuchElementException}.
     *
     * @return at least 1, and at most as many as there are named calls; not set: all are wanted
     */
    int quorum() default 0;

    /**
     * Starts the calls of a race one after the other: the next when the one before has run for so long, or has failed. Means {@code until = FIRST_SUCCESS}.
     *
     * <pre>{@code
     * @Gather(value = {"primary", "replica"}, hedge = "50ms") Profile profile(long userId);
     * @Gather(value = "profileFrom", hedge = "50ms") Profile profile(long userId, @Each List<Replica> replica);   // in this order
     * }</pre>
     *
     * <p>A call that is not named, but needed by one that is, starts when its inputs are there, as ever. One that is named, and needed by another one that is, has its
     * turn before that.
     *
     * @return the delay, written like {@link #timeout}; empty: all start at once
     */
    String hedge() default "";
}
