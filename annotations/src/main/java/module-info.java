/** The annotations that a user of Fanout writes on an interface. */
module dev.fanout {
    requires static org.jspecify;

    exports dev.fanout;
}
