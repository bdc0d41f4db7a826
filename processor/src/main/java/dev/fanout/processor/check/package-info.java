/**
 * Checking: what the user wrote against the rules, and what it means.
 *
 * <p>Problems are values: they are collected and reported at the end. One mistake is one problem: what depends on something broken is not judged. All texts are
 * in the {@linkplain dev.fanout.processor.check.Rule catalogue of rules}. What passes is a
 * {@link dev.fanout.processor.check.CheckedInterface}: every name is resolved, every type fits, nothing is left to decide but how it is written.
 */
@NullMarked
package dev.fanout.processor.check;

import org.jspecify.annotations.NullMarked;
