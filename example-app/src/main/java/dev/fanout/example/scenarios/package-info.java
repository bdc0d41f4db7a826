/** What there is to see, one scenario at a time, for the terminal. */
@NullMarked
package dev.fanout.example.scenarios;

import org.jspecify.annotations.NullMarked;
