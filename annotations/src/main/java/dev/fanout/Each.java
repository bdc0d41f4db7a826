package dev.fanout;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a {@link Gather @Gather} method that is mapped over: the named call runs once for each element.
 *
 * <pre>{@code
 * public interface Dashboards {
 *   @Async(UserApi.class) Task<Profile> profile(long userId);
 *
 *   @Gather("profile") List<Profile> profiles(@Each List<Long> userId) throws IOException;     // in order, fail fast
 *   @Gather("profile") List<Outcome<Profile>> tryProfiles(@Each List<Long> userId);            // in order, failures included
 *   @Gather("profile") Map<Long, Profile> byUser(@Each("userId") Set<Long> ids) throws IOException;
 *   @Gather("profile") void check(@Each("userId") long... ids) throws IOException;
 * }
 *
 * List<Profile> profiles = dashboards.profiles(List.of(1L, 2L, 3L));
 * }</pre>
 *
 * <p>The parameter is an {@link Iterable} or an array; it is read once. Its elements go to one parameter of the named call; the call's other
 * parameters come from this method's parameters, or from calls that do not depend on the element, which run once and are shared. To run a chain of calls per
 * element, write a gather for one element and name that.
 *
 * <p><b>Success, failure, cancellation.</b> With {@code List<T>}, {@code Map<K, T>} and {@code void} the first failure cancels the other elements and is thrown; with
 * {@code List<Outcome<T>>} and {@code Map<K, Outcome<T>>} every element has its outcome. Nothing runs on after the method has returned.
 *
 * <p><b>Nulls.</b> Elements and results may be null; the Iterable or array itself may not: a {@code NullPointerException} that names it is thrown before
 * anything is started.
 *
 * @see Gather
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Each {

    /**
     * The parameter of the named call (or gather) that gets the element.
     *
     * <pre>{@code
     * @Gather("profile") List<Profile> profiles(@Each("userId") List<Long> ids);
     * }</pre>
     *
     * @return the parameter's name; empty: the one that is named as this parameter
     */
    String value() default "";
}
