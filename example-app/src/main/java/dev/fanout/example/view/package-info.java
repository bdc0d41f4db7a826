/**
 * What visitors get to see, as values that a template or JSON is made from. An {@link dev.fanout.runtime.Outcome} becomes a status and
 * perhaps a value here; an exception goes no further.
 */
@NullMarked
package dev.fanout.example.view;

import org.jspecify.annotations.NullMarked;
