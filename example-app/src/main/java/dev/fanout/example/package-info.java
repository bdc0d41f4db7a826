/** The example: one dashboard page made of a database and three HTTP services. */
@NullMarked
package dev.fanout.example;

import org.jspecify.annotations.NullMarked;
