/**
 * What is promised, which tests hold it, and where they passed: {@code rows.tsv}, the tests of all modules and their reports
 * together are {@code docs/conformance.md}.
 */
package dev.fanout.conformance;
