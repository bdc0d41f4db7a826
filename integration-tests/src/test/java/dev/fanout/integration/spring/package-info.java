@NullMarked
package dev.fanout.integration.spring;

import org.jspecify.annotations.NullMarked;
