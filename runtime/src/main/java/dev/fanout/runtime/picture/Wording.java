package dev.fanout.runtime.picture;

/** How spans have ended, in a few words. */
final class Wording {
    private static final int DETAIL = 28;

    private Wording() {}

    static String of(CallSpan call, long now) {
        return (call.hasBegun() ? ofBegun(call, now) : ofUnbegun(call))
                + (call.collected() && call.ending() != Ending.SUCCEEDED ? ", collected" : "");
    }

    private static String ofUnbegun(CallSpan call) {
        return switch (call.ending()) {
            case OPEN -> "waiting";
            case SUCCEEDED -> "ok";
            case FAILED, CANCELLED -> "never began: " + detail(call);
        };
    }

    private static String ofBegun(CallSpan call, long now) {
        long end = call.isOver() ? call.end() : now;
        String took = Times.text(end - call.begun());
        String late = call.wasAsked() ? Times.text(Math.max(0, end - call.asked())) : "";
        String more = late.isEmpty() ? "" : ", +" + late;
        return switch (call.ending()) {
            case OPEN ->
                late.isEmpty() ? "running for " + took : "to stop: " + detail(call) + ", still runs after " + late;
            case SUCCEEDED -> "ok, " + took + more;
            case FAILED -> "failed: " + detail(call) + more;
            case CANCELLED -> "cancelled: " + detail(call) + more;
        };
    }

    private static String detail(CallSpan call) {
        return Cells.fit(call.detail(), DETAIL);
    }

    static String of(GatherSpan gather, long now) {
        boolean isOver = gather.end() != Span.NEVER;
        String took = Times.text((isOver ? gather.end() : now) - gather.begin());
        return (isOver ? took : "open for " + took)
                + (gather.deadline() == Span.NEVER ? "" : " of " + Times.text(gather.deadline() - gather.begin()))
                + (gather.decision().isEmpty() ? "" : ", " + gather.decision());
    }
}
