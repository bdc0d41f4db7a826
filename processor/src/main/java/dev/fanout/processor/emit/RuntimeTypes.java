package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;

/** The types of the runtime and of the annotations that generated code is written against; the processor knows them by name only. */
final class RuntimeTypes {
    private static final String PACKAGE = "dev.fanout.runtime";

    static final ClassName RUNTIME = ClassName.get(PACKAGE, "FanoutRuntime");
    static final ClassName GROUP = ClassName.get(PACKAGE, "TaskGroup");
    static final ClassName TASK = ClassName.get(PACKAGE, "Task");
    static final ClassName CALL = ClassName.get(PACKAGE, "Call");
    static final ClassName EACH_CALL = ClassName.get(PACKAGE, "EachCall");
    static final ClassName CALL_OPTIONS = ClassName.get(PACKAGE, "CallOptions");
    static final ClassName FALLBACK = ClassName.get(PACKAGE, "Fallback");
    static final ClassName GATHER_OPTIONS = ClassName.get(PACKAGE, "GatherOptions");
    static final ClassName UNTIL = ClassName.get("dev.fanout", "Until");
    static final ClassName ON_CANCEL = ClassName.get("dev.fanout", "OnCancel");
    static final ClassName ON_LOST = ClassName.get("dev.fanout", "OnLost");
    static final ClassName REMOTE_CALL = ClassName.get(PACKAGE, "RemoteCall");
    static final ClassName REMOTE_CALLS = ClassName.get(PACKAGE, "RemoteCalls");
    static final ClassName REMOTE_SIGNATURE = ClassName.get(PACKAGE, "RemoteSignature");
    static final ClassName REMOTE_TARGET = ClassName.get(PACKAGE, "RemoteTarget");
    static final ClassName OUTCOME = ClassName.get(PACKAGE, "Outcome");
    static final ClassName EACH_TASKS = ClassName.get(PACKAGE, "EachTasks");
    static final ClassName ELEMENTS = ClassName.get(PACKAGE, "Elements");

    private RuntimeTypes() {}
}
