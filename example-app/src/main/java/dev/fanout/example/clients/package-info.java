/** The blocking clients of the dashboard, one per service, and what they return. */
@NullMarked
package dev.fanout.example.clients;

import org.jspecify.annotations.NullMarked;
