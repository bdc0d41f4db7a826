/**
 * The plan of one generated class: pure data, and all that is needed to write it.
 *
 * <p>The processor's data flows one way: <em>read</em> (what the user wrote), <em>check</em> (is it right), <em>plan</em>, <em>emit</em>
 * (the text of the class), <em>write</em> (the file). A plan is the last word on <em>what</em> is generated: which calls there are, in
 * which order they are started, what each of them waits for, what becomes of their values. Emitting decides only on <em>how</em> it
 * reads: names of locals, imports, line breaks, Javadoc.
 *
 * <p>{@link dev.fanout.processor.plan.ClassPlan} is the root:
 *
 * <pre>{@code
 * ClassPlan                          class ConcurrentDashboards
 *   ConstructorParameter*            clients and collaborators, in constructor order
 *   MethodPlan*                      in order of appearance
 *     HandleMethod                   an abstract @Async method: one Body, its CallOptions, one Form
 *     GatherMethod                   a @Gather method, or the direct call of an @Async default method
 *       GatherOptions                what is particular about it: its deadline, its limit, what it is after
 *       CallPlan*                    in start order: a call stands behind the calls that it waits for
 *         CallOptions                what is particular about it: how it is told to stop
 *         Body                       what runs: a client's method, X.super.m(..), another gather
 *           Argument*                a parameter, another call's value or outcome, the element
 *       Result                       what is returned: a record, a value, a list, what @Each gathered, nothing
 * }</pre>
 *
 * <p>Nothing here refers to the compiler: types are carried as {@link dev.fanout.processor.plan.PlanType}. A plan can therefore be
 * written by hand in a test, compared with {@code equals}, and kept across rounds.
 */
@NullMarked
package dev.fanout.processor.plan;

import org.jspecify.annotations.NullMarked;
