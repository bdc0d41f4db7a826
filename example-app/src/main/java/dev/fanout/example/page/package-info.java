/** The dashboard as a web page. */
@NullMarked
package dev.fanout.example.page;

import org.jspecify.annotations.NullMarked;
