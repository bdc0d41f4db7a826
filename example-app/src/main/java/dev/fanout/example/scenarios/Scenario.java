package dev.fanout.example.scenarios;

import dev.fanout.example.dashboard.Backend;

/** Something to see. */
interface Scenario {
    /** What there is to see. */
    String title();

    /** Does it, and reports what was measured. */
    void show(Backend backend, Report report) throws Exception;
}
