/** The playground in a real browser. */
@NullMarked
package dev.fanout.browser;

import org.jspecify.annotations.NullMarked;
