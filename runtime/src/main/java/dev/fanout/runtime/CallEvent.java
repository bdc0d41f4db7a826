package dev.fanout.runtime;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

@Name("dev.fanout.Call")
@Label("Call")
@Category("Fanout")
@Description("The body of a call, on its thread")
@Enabled(false)
@StackTrace(false)
final class CallEvent extends Event implements Flight {
    private static final CallEvent SWITCH = new CallEvent();

    @Label("Call")
    @Nullable
    String call;

    @Label("Gather")
    @Description("The gather that it is a call of; none for a handle")
    @Nullable
    String gather;

    @Label("Outcome")
    @Nullable
    String outcome;

    static boolean isWanted() {
        return SWITCH.isEnabled();
    }

    static CallEvent begin(CallTask<?> call) {
        CallEvent event = new CallEvent();
        event.call = call.name();
        event.gather = call.taskName().isHandle() ? null : call.taskName().scope();
        event.begin();
        return event;
    }

    @Override
    public void ended(String how) {
        outcome = how;
        commit();
    }
}
