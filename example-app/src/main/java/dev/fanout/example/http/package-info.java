/** What the services and the page share about HTTP. */
@NullMarked
package dev.fanout.example.http;

import org.jspecify.annotations.NullMarked;
