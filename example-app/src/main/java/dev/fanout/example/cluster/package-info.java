/** The risks of loans, computed on a cluster. Nothing else of the example knows of this package. */
@NullMarked
package dev.fanout.example.cluster;

import org.jspecify.annotations.NullMarked;
