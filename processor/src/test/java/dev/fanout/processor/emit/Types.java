package dev.fanout.processor.emit;

import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.PlanType.Declared;

/** The types of the hand-made plans. */
final class Types {
    static final Declared STRING = Declared.of("java.lang", "String");
    static final Declared INTEGER = Declared.of("java.lang", "Integer");
    static final Declared LONG_OBJECT = Declared.of("java.lang", "Long");
    static final Declared IO_EXCEPTION = Declared.of("java.io", "IOException");
    static final Declared PROFILE = shop("Profile");
    static final Declared POST = shop("Post");
    static final Declared DASHBOARD = shop("Dashboard");
    static final Declared USER_API = shop("UserApi");
    static final Declared POST_API = shop("PostApi");

    private Types() {}

    static Declared shop(String name, PlanType... arguments) {
        return Declared.of("shop", name, arguments);
    }

    static Declared list(PlanType element) {
        return Declared.of("java.util", "List", element);
    }

    static Declared map(PlanType key, PlanType value) {
        return Declared.of("java.util", "Map", key, value);
    }

    static Declared outcome(PlanType value) {
        return Declared.of("dev.fanout.runtime", "Outcome", value);
    }

    static Declared task(PlanType value) {
        return Declared.of("dev.fanout.runtime", "Task", value);
    }

    static Declared concurrent(String name, PlanType value) {
        return Declared.of("java.util.concurrent", name, value);
    }
}
