package dev.fanout.runtime;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

@Name("dev.fanout.Gather")
@Label("Gather")
@Category("Fanout")
@Description("A gather, from its opening to the end of its last call, on its caller's thread")
@Enabled(false)
@StackTrace(false)
final class GatherEvent extends Event implements Flight {
    private static final GatherEvent SWITCH = new GatherEvent();

    @Label("Gather")
    @Nullable
    String gather;

    @Label("Decision")
    @Description("Why its calls were cancelled; COMPLETED if they were not")
    @Nullable
    String decision;

    static boolean isWanted() {
        return SWITCH.isEnabled();
    }

    static GatherEvent begin(String name) {
        GatherEvent event = new GatherEvent();
        event.gather = name;
        event.begin();
        return event;
    }

    @Override
    public void ended(String how) {
        decision = how;
        commit();
    }
}
