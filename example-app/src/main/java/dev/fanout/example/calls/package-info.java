/** What was measured: when each call of a request started, how long it took, and how it ended. */
@NullMarked
package dev.fanout.example.calls;

import org.jspecify.annotations.NullMarked;
