package dev.fanout.processor.read;

/** The names of annotations and runtime types: the processor knows them by name only. */
public final class FanoutNames {

    public static final String ASYNC = "dev.fanout.Async";
    public static final String GATHER = "dev.fanout.Gather";
    public static final String EACH = "dev.fanout.Each";
    public static final String SERIALIZERS = "dev.fanout.Serializers";
    public static final String REMOTE_SERIALIZER = "dev.fanout.RemoteSerializer";

    public static final String TASK = "dev.fanout.runtime.Task";
    public static final String OUTCOME = "dev.fanout.runtime.Outcome";

    public static final String COMPLETION = "dev.fanout.runtime.Completion";
    static final String KOTLIN_METADATA = "kotlin.Metadata";
    static final String KOTLIN_THROWS = "kotlin.jvm.Throws";

    public static final String GENERATED = "javax.annotation.processing.Generated";

    private FanoutNames() {}
}
