/** What the dashboard talks to: an embedded database and three HTTP services, each of them a server of its own. */
@NullMarked
package dev.fanout.example.services;

import org.jspecify.annotations.NullMarked;
