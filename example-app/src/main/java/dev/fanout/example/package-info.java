/** A dashboard page gathered from an embedded database and two HTTP services. */
@NullMarked
package dev.fanout.example;

import org.jspecify.annotations.NullMarked;
