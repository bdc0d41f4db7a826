package dev.fanout.runtime.picture;

/**
 * A thread.
 *
 * @param id its id
 * @param name its name; empty if it has none
 */
public record Place(long id, String name) {
    /** That of a call which never began. */
    public static final Place NONE = new Place(0, "");

    /** For a label: its name, unless that is the one of {@code call} or of one beside it, and says nothing new. */
    String label(CallSpan call) {
        String gather = call.name().substring(0, call.name().lastIndexOf('/') + 1);
        boolean isOfRuntime = gather.isEmpty() ? call.name().equals(name) : name.startsWith(gather);
        return isOfRuntime ? "" : name;
    }
}
