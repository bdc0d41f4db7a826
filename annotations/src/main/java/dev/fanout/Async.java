package dev.fanout;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that can run concurrently, on a thread of its own.
 *
 * <pre>{@code
 * public interface Dashboards {
 *   PostApi posts();                                  // a collaborator: becomes a constructor parameter
 *
 *   @Async(UserApi.class)                             // calls UserApi.profile(long) of the client
 *   Task<Profile> profile(long userId);
 *
 *   @Async                                            // the body is the call; it needs the profile first
 *   default List<Post> feed(Profile profile) throws IOException {
 *     return posts().latest(profile.handle(), 20);
 *   }
 *
 *   @Gather
 *   Dashboard dashboard(long userId) throws IOException;
 * }
 *
 * Dashboards dashboards = new ConcurrentDashboards(postApi, userApi);
 * Task<Profile> running = dashboards.profile(7);      // starts the call, returns its handle
 * }</pre>
 *
 * <p>It has two forms:
 *
 * <ul>
 *   <li>On an <b>abstract</b> method it delegates to a method of a client, whose type is {@link #value}. The method returns a handle:
 *       {@code Task<T>}, {@code CompletableFuture<T>}, {@code CompletionStage<T>} or {@code Future<T>}, where {@code T} is what the client's method
 *       returns (boxed; {@code Void} for {@code void}). The generated method starts the call and returns at once. The client's method is the one of the
 *       same name (or {@link #method}) and number of parameters with identical erased parameter types, or else the only one that the arguments can be
 *       passed to.
 *       A client's method that returns a {@code CompletionStage} (a {@code CompletableFuture}, say) is asynchronous already: the call has a thread until that
 *       method returns, its value is that of the stage, and it ends when the stage completes. Cancelling it asks {@code toCompletableFuture().cancel(true)} of
 *       the stage; whether that stops the work is the client's affair.
 *   <li>On a <b>default</b> method the body is the call. The generated class overrides it: calling it directly runs the body on a thread of its own
 *       and waits for it, by the rules of a gather that consists of this call only.
 * </ul>
 *
 * <p>Calls are put together by {@link Gather @Gather} methods. A parameter of a call is looked up <b>by name</b>: among the parameters of the gather method,
 * then the other calls, then other gathers; its type must fit. A call starts at the moment its inputs are there, and has no thread before; it runs at most once per
 * gather.
 *
 * <p><b>Success, failure, cancellation.</b> A handle's outcome is the value, the exception as it was thrown, or the reason for which it was cancelled. A
 * parameter of type {@code Outcome<T>} receives an input that failed; with a plain parameter the call is skipped with the same failure. A directly called default
 * method throws what its body throws, as itself; when its caller is interrupted the body is told to stop, as {@link #onCancel} says, and waited for; then
 * {@code InterruptedException} is thrown if the method declares it, otherwise an unchecked {@code CancelledException} with the interrupt flag set again.
 *
 * <p><b>Checked exceptions.</b> An abstract method needs no {@code throws} clause: nothing is thrown from the call itself. A {@code @Gather} method has to
 * declare what the calls that it requires throw.
 *
 * <p><b>Nulls.</b> Arguments and results may be null; nothing is checked or changed on the way.
 *
 * @see Gather
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Async {

    /**
     * The client type that has the method to call; only, and always, on abstract methods.
     *
     * <pre>{@code
     * @Async(UserApi.class) Task<Profile> profile(long userId);     // UserApi.profile(long)
     * }</pre>
     *
     * <p>The client is handed to the constructor of the generated class: it is the interface's only collaborator of that type, or else a parameter of its own.
     *
     * @return the client type; {@code void.class} stands for none
     */
    Class<?> value() default void.class;

    /**
     * The name of the client's method, where it differs from the name of this one.
     *
     * <pre>{@code
     * @Async(value = UserApi.class, method = "load") Task<Profile> profile(long userId);     // UserApi.load(long)
     * }</pre>
     *
     * @return the method's name; empty: the name of the annotated method
     */
    String method() default "";

    /**
     * The name of the client, so that two clients of one type stay apart.
     *
     * <pre>{@code
     * @Async(value = UserApi.class, client = "primary") Task<Profile> profile(long userId);
     * @Async(value = UserApi.class, client = "replica") Task<Settings> settings(long userId);
     *
     * new ConcurrentPages(primary, replica)
     * }</pre>
     *
     * <p>It names a collaborator of the interface, or else a parameter of the generated class's constructor.
     *
     * @return the client's name, a Java identifier; empty: the only collaborator of the client's type, or else a parameter of its own
     */
    String client() default "";

    /**
     * How long the call may take: one budget for all of it, from the moment its inputs are there, and the limit or hedge of its gather lets it start.
     *
     * <pre>{@code
     * @Async(timeout = "300ms")                        // also "2s", "1m30s", "1h"
     * default List<Post> feed(Profile profile) throws IOException { ... }
     * }</pre>
     *
     * <p>When it is over, the call is told to stop, as {@link #onCancel} says, and waited for. What it returns then is dropped; it has failed with an
     * unchecked {@code DeadlineExceededException} that names it, unless it has a {@link #fallback}. It is this call's failure: what that means for a gather is
     * what any failure of the call means. Where the deadline of the gather comes first, the call is cancelled by that instead.
     *
     * @return the timeout, written as that of {@link Gather#timeout()}; empty: none of its own
     */
    String timeout() default "";

    /**
     * How many of this call run at once in one instance of the generated class, whoever makes them. The others wait for their turn, in the order in which they
     * came, and have no thread before; their {@link #timeout} runs meanwhile.
     *
     * <pre>{@code
     * @Async(limit = 4) default Invoice invoice(long orderId) { return billing().invoice(orderId); }
     * @Gather("invoice") List<Invoice> invoices(@Each("orderId") List<Long> orderIds);
     * }</pre>
     *
     * <p>A call that waits for a gather, a group or a task of its own gives its turn to another meanwhile, so that calls which need each other never wait for
     * ever. Overloads have a limit each. A fallback needs no turn.
     *
     * @return at least 1; not written: as many as there are
     */
    int limit() default 0;

    /**
     * The name of the executor that the call runs on, one of those that the runtime was given.
     *
     * <pre>{@code
     * @Async(on = "cpu") default Image scaled(Image original) { return original.scaledTo(200, 200); }
     *
     * FanoutRuntime runtime = FanoutRuntime.builder().executor("cpu", Executors.newFixedThreadPool(8)).build();
     * }</pre>
     *
     * <p>The generated class then has no constructor without a runtime, since the shared one has no executors; the other fails if the runtime has none of that
     * name. The executor should not have to wait for other calls of its own: a
     * small pool whose calls gather on the same pool would wait for ever.
     *
     * <p>The name {@code cluster}, and those that begin with {@code cluster-}, are <b>remote</b>: the runtime may have a {@code RemoteExecutor} of that name,
     * and the call then runs in another process that has the same interface.
     *
     * <pre>{@code
     * @Async(on = "cluster") default Score score(Model model, long itemId) { return catalogue().score(model, itemId); }
     *
     * FanoutRuntime runtime = FanoutRuntime.builder().remote("cluster", HazelcastExecutor.of(hazelcast)).build();
     * }</pre>
     *
     * <p>Its arguments, its result and what it throws are sent there and back by Java's serialisation, so the processor refuses types that are not
     * {@code Serializable} and have no serializer in {@link Serializers}, also deep inside of others. What arrives may hold objects of just those classes that can be seen from the declared types: the types of
     * fields, the arguments of collections, the subtypes of sealed types; an unknown subclass of an open class is refused there. A body has the collaborators
     * and clients of the instance that runs it <em>there</em>, which was made with its own. Timeout, limit and fallback count where the call is made.
     *
     * <p>Where the runtime has an ordinary executor under a remote name, or no threads at all, the body runs in this process, as on any other.
     *
     * @return the name; empty: a thread of its own
     */
    String on() default "";

    /**
     * The method of this interface that replaces a failure of the call.
     *
     * <pre>{@code
     * @Async(timeout = "300ms", fallback = "cachedFeed")
     * default List<Post> feed(Profile profile) throws IOException { return posts().latest(profile.handle(), 20); }
     *
     * default List<Post> cachedFeed(Profile profile, Throwable failure) { return cache().feed(profile.handle()); }
     * }</pre>
     *
     * <p>It is a default or static method with the parameters of the call, and the failure as a last one if it likes: a {@code Throwable} or an
     * {@code Exception}. It runs on the call's thread when the call has ended, and has the time that the gather has. It replaces every {@code Exception}, that
     * of the call's own {@link #timeout} included, never an {@code Error}, and never a cancellation. A call that is skipped because an input is missing has not
     * failed by itself, and runs none. What it throws is the call's failure, with the first one attached; so the call throws no checked exceptions but those
     * that this method declares.
     *
     * @return the method's name; empty: nothing replaces a failure
     */
    String fallback() default "";

    /**
     * How the call is told to stop once it runs: when another call of its gather fails, when the deadline passes, when its caller is interrupted, or when
     * its handle is cancelled.
     *
     * <pre>{@code
     * @Async(onCancel = OnCancel.SIGNAL)               // an interrupt would close the channel for everybody
     * default long export(Report report) throws IOException {
     *   long written = 0;
     *   for (ByteBuffer page : report.pages()) {
     *     Cancellation.current().throwIfCancelled();   // so it looks for itself, where it can stop
     *     written += channel().write(page);
     *   }
     *   return written;
     * }
     * }</pre>
     *
     * <p>It holds whoever makes the call: a gather, also for each element of a mapped parameter, or a caller of the method itself. What the call starts in turn
     * is told in its own way. A call that has not started when it is cancelled never starts, in either way; one that has is waited for until it ends.
     *
     * @return with an interrupt of its thread, which is the default, or without
     */
    OnCancel onCancel() default OnCancel.INTERRUPT;

    /**
     * What becomes of a call that runs in another process, {@link #on} a name that is {@code cluster} or begins with {@code cluster-}, when
     * that process is lost before it has answered.
     *
     * <pre>{@code
     * @Async(on = "cluster", onLost = OnLost.RERUN)      // to compute it twice does no harm
     * default Score score(Model model, long itemId) { return model.score(itemId); }
     * }</pre>
     *
     * <p>It is written only on calls of such a name. Whether a call that was lost has run is not known: what changes something else than its result may
     * do so twice with {@link OnLost#RERUN}, and the processor warns of one that returns nothing.
     *
     * @return whether it fails, which is the default, or runs again on another member
     */
    OnLost onLost() default OnLost.FAIL;
}
