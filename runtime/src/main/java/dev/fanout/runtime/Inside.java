package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What goes on inside of a call: what its body has started, and what is to run when it is cancelled. Made when the body
 * does the first of these, and gone when the call has ended.
 */
final class Inside {
    private final CallTask<?> call;
    private final List<Family> families = new CopyOnWriteArrayList<>();
    private final List<CancelHook> hooks = new CopyOnWriteArrayList<>();
    private volatile @Nullable StageWait stage; // written before the call's thread leaves

    Inside(CallTask<?> call) {
        this.call = call;
    }

    /** The call gives its thread back until this is over. */
    void waitsFor(StageWait wait) {
        stage = wait;
    }

    /** For the stage that the body has returned; null if the call has not given its thread back. */
    @Nullable
    StageWait stage() {
        return stage;
    }

    /** The family of what the body starts now; on the call's thread. */
    Family family(FanoutRuntime runtime) {
        Deadline deadline = call.deadline();
        boolean sheltered = call.isShielded();
        for (Family family : families) {
            if (family.runtime() == runtime && family.deadline() == deadline && family.isSheltered() == sheltered) {
                return family;
            }
        }
        families.removeIf(Family::isEmpty); // of shields that are over: a call may go through any number
        Family family = new Family(runtime, call, deadline, sheltered);
        families.add(family);
        return family;
    }

    /** Registers a hook; what it is about may have passed by before it was there, and nobody else tells it then. */
    void add(CancelHook hook) {
        hook.shelter(call.isShielded());
        hooks.add(hook);
        if (!call.isShielded()) {
            hook.shelter(false);
        }
        if (call.isBodyOver()) {
            hook.drop(); // nobody would wait for it
            hooks.remove(hook);
        } else if (call.stopReason() != null) {
            hook.withdraw();
        }
    }

    void remove(CancelHook hook) {
        hooks.remove(hook);
    }

    /** The call was asked to stop, and is to notice. */
    void stop(CancelReason reason, boolean interrupt, Reached reached) {
        families.stream()
                .filter(family -> !family.isSheltered())
                .forEach(family -> family.cancel(reason, interrupt, reached));
        hooks.stream().filter(hook -> !hook.isSheltered()).forEach(CancelHook::fire);
    }

    /** The end of the shield: what was started in it is the body's like everything else. On the call's thread. */
    void expose() {
        families.forEach(Family::expose);
        hooks.forEach(hook -> hook.shelter(false));
    }

    /** Ends the groups that the body has left open: they are joined on its thread, which is about to leave. */
    void endOpenGroups() {
        families.forEach(Family::endOpenGroups);
    }

    /** Whether anything that the body has started still runs. */
    boolean isBusy() {
        return families.stream().anyMatch(Family::isBusy);
    }

    /** The body has ended, and with it ends what it has started. */
    void end(CancelReason reason) {
        families.forEach(family -> family.cancel(reason, true));
        families.forEach(Family::awaitEnd);
    }

    /** None is added any more that would run. Returns with what they have failed when none runs. */
    List<Throwable> endHooks() {
        List<Throwable> failures = new ArrayList<>(0);
        for (CancelHook hook : hooks) {
            hook.withdraw();
            hook.failure().ifPresent(failures::add);
        }
        return failures;
    }

    List<Owned> unfinished() {
        return families.stream()
                .flatMap(family -> family.unfinished().stream())
                .flatMap(owned -> owned instanceof CallTask<?> task && task.whole() == call
                        ? task.inside().stream()
                        : Stream.of(owned))
                .sorted(Owned.BY_NAME)
                .toList();
    }
}
