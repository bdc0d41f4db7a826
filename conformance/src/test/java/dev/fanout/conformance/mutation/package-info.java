/**
 * Whether the tests notice: for each essential row a change of the sources that breaks it, and the tests that fail then. Cheap
 * checks of the list are part of each build; the profile "mutations" replays some of them.
 */
package dev.fanout.conformance.mutation;
