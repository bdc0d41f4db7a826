@NullMarked
package dev.fanout.integration.inject;

import org.jspecify.annotations.NullMarked;
