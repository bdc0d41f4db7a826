/** What visitors of the page can try: their choices, what is run for them, and what the server knows about it. */
@NullMarked
package dev.fanout.example.playground;

import org.jspecify.annotations.NullMarked;
