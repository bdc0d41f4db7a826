/** A program that uses the runtime, outside of its package: what is called from here has a call site to show. */
@org.jspecify.annotations.NullMarked
package app;
