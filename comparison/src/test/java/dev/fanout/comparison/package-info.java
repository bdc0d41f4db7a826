/**
 * What the peers do, and what Fanout does, in each of the 25 behaviours that are easily got wrong: one class a behaviour,
 * one method a claim. The methods' names are the words of the table that is made of them.
 */
package dev.fanout.comparison;
