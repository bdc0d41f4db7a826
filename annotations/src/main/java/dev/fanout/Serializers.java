package dev.fanout;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Registers what writes and reads values that are not {@code Serializable}, for the calls of an interface that run in another process.
 *
 * <pre>{@code
 * @Serializers({PathSerializer.class, MoneySerializer.class})
 * interface Reports {
 *   @Async(on = "cluster") default Summary summary(Path file) throws IOException { return Summary.of(file); }
 * }
 * }</pre>
 *
 * <p>Those of super-interfaces count as well, after its own. Where two are for the type of a value, the first one writes it. One that no call needs does
 * nothing; nor does any of them while all calls run in this process.
 *
 * @see Async#on
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Serializers {

    /**
     * The classes, each with a constructor without parameters.
     *
     * @return the classes, in the order in which they are asked
     */
    Class<? extends RemoteSerializer<?, ?>>[] value();
}
