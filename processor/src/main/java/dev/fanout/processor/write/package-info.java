/** The last step: generated text becomes a file, or a message that says why not. */
@NullMarked
package dev.fanout.processor.write;

import org.jspecify.annotations.NullMarked;
