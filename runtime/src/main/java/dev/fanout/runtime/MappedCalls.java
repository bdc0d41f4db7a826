package dev.fanout.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calls of a map, one for each element. A task is made when somebody needs it: the thread that is to run it, who reads
 * its outcome, who cancels all.
 */
final class MappedCalls<E extends @Nullable Object, T extends @Nullable Object> extends AbstractList<CallTask<T>>
        implements Member {
    private static final VarHandle TASKS = MethodHandles.arrayElementVarHandle(CallTask[].class);

    private final GroupCore group;
    private final TaskName name;
    private final CallOptions options;
    private final Carried carried;
    private final boolean required;
    private final List<E> elements;
    private final EachCall<E, T> call;
    private final CallTask<T>[] tasks;
    private int position; // written before anybody else has it

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
    MappedCalls(
            GroupCore group,
            TaskName name,
            CallOptions options,
            Carried carried,
            boolean required,
            List<E> elements,
            EachCall<E, T> call) {
        this.group = group;
        this.name = name;
        this.options = options;
        this.carried = carried;
        this.required = required;
        this.elements = elements;
        this.call = call;
        this.tasks = new CallTask[elements.size()];
    }

    List<E> elements() {
        return elements;
    }

    /** Whether a call is its body and nothing else, which can run on any thread of the runtime. */
    boolean arePlain() {
        return !options.areManaged() && !Fallback.isParticular(call);
    }

    /** Whether they run elsewhere. */
    boolean areRemote() {
        return group.runtime().remote(options) != null;
    }

    TaskName name() {
        return name;
    }

    @Override
    public int size() {
        return tasks.length;
    }

    @Override
    @SuppressWarnings("unchecked")
    public CallTask<T> get(int index) {
        CallTask<T> task = (CallTask<T>) TASKS.getAcquire(tasks, index);
        if (task != null) {
            return task;
        }
        CallTask<T> made = make(index);
        CallTask<T> first = (CallTask<T>) TASKS.compareAndExchange(tasks, index, null, made);
        return first == null ? made : first;
    }

    private CallTask<T> make(int index) {
        E element = elements.get(index);
        Call<T> body = arePlain() ? new ElementCall<>(call, element) : Fallback.callFor(element, call);
        CallTask<T> task = new CallTask<>(name, group, body, carried, options);
        task.index = index;
        task.required = required;
        task.comesAt(position + index);
        return task;
    }

    // ---- as a member of the group

    @Override
    public void comesAt(int position) {
        this.position = position;
        for (int index = 0; index < tasks.length && tasks[index] != null; index++) { // a listener was told of them
            tasks[index].comesAt(position + index);
        }
    }

    @Override
    public void addTo(List<CallTask<?>> calls) {
        calls.addAll(this);
    }

    @Override
    public boolean isSettled() {
        for (int index = 0; index < tasks.length; index++) {
            CallTask<?> task = (CallTask<?>) TASKS.getAcquire(tasks, index);
            if (task == null || !task.isSettled()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
