/**
 * Pictures of what has run: spans in, SVG or text out. Knows neither tasks nor listeners, and is not exported by the module.
 *
 * <p>Times are nanoseconds from the beginning of the outermost span on; {@link dev.fanout.runtime.picture.Span#NEVER} is a time
 * that has not come.
 */
@NullMarked
package dev.fanout.runtime.picture;

import org.jspecify.annotations.NullMarked;
