/**
 * What generated classes do: sources are compiled by javac and by ecj, loaded and run.
 *
 * <p>A {@link dev.fanout.processor.behaviour.BehaviourTest} runs once for each {@link dev.fanout.processor.behaviour.Variant}. It writes
 * the user's types as text, one after the other and without {@code public}, and a scenario: the body of a method that may use
 * {@code runtime}, a {@code FanoutRuntime} of its own, and returns what the test looks at, in types of the JDK. A client's method that
 * is marked with {@code /*client*&#47;} is deprecated in the variants that are about that.
 */
@NullMarked
package dev.fanout.processor.behaviour;

import org.jspecify.annotations.NullMarked;
