package dev.fanout.runtime.picture;

/** How spans have ended, in a few words. */
final class Wording {
    private Wording() {}

    static String of(CallSpan call, long now) {
        return (call.hasBegun() ? ofBegun(call, now) : ofUnbegun(call))
                + (call.collected() && call.ending() != Ending.SUCCEEDED ? ", collected" : "");
    }

    private static String ofUnbegun(CallSpan call) {
        return switch (call.ending()) {
            case OPEN -> "waiting";
            case SUCCEEDED -> "ok";
            case FAILED, CANCELLED -> "never began: " + call.detail();
        };
    }

    private static String ofBegun(CallSpan call, long now) {
        String took = Times.text((call.isOver() ? call.end() : now) - call.begun());
        String late = call.wasAsked() ? Times.text(Math.max(0, (call.isOver() ? call.end() : now) - call.asked())) : "";
        return switch (call.ending()) {
            case OPEN -> late.isEmpty() ? "running for " + took : "asked to stop " + late + " ago: " + call.detail();
            case SUCCEEDED -> "ok, " + took + (late.isEmpty() ? "" : ", " + late + " after stop");
            case FAILED -> "failed: " + call.detail() + (late.isEmpty() ? "" : ", " + late + " after stop");
            case CANCELLED -> "cancelled: " + call.detail() + (late.isEmpty() ? "" : ", +" + late);
        };
    }

    static String of(GatherSpan gather, long now) {
        boolean isOver = gather.end() != Span.NEVER;
        String took = Times.text((isOver ? gather.end() : now) - gather.begin());
        return (isOver ? took : "open for " + took)
                + (gather.deadline() == Span.NEVER ? "" : " of " + Times.text(gather.deadline() - gather.begin()))
                + (gather.decision().isEmpty() ? "" : ", " + gather.decision());
    }
}
