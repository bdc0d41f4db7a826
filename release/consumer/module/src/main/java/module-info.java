/** What exports an annotated interface requires the runtime transitively, as the README says. */
module shop {
    requires transitive dev.fanout.runtime;

    exports shop;
}
