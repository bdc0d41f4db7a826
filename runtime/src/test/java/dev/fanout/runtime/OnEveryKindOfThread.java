package dev.fanout.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs a test class once for each {@link Kind}, which its constructor takes. Test methods may take a {@link Fixture}; after
 * each, nothing may be left.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ParameterizedClass(name = "{0}")
@MethodSource("dev.fanout.runtime.Kind#available")
@ExtendWith(FixtureExtension.class)
@interface OnEveryKindOfThread {}
