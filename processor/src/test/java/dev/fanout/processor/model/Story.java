package dev.fanout.processor.model;

import java.util.List;

/**
 * What is expected of one run.
 *
 * @param result what the caller gets
 * @param starts all that begins, with what it is called with and when
 * @param moments what runs after each moment at which something happens
 * @param isAmbiguous whether two things happen in the same moment, so that it is anybody's guess which is first
 */
record Story(String result, List<String> starts, List<Moment> moments, boolean isAmbiguous) {

    /**
     * A moment.
     *
     * @param millis when it is
     * @param running the bodies that run from then on
     * @param threads how many threads there are then
     */
    record Moment(long millis, List<String> running, int threads) {}
}
