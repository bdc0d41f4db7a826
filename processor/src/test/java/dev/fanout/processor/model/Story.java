package dev.fanout.processor.model;

import java.util.List;
import java.util.Set;

/**
 * What is expected of one run.
 *
 * @param result what the caller gets
 * @param starts all that begins, with what it is called with and when
 * @param moments what runs after each moment at which something happens
 * @param meetings what has happened to one and the same call, for each
 * @param isClear whether nothing in it is anybody's guess
 */
record Story(String result, List<String> starts, List<Moment> moments, Set<Set<Feature>> meetings, boolean isClear) {

    /**
     * A moment.
     *
     * @param millis when it is
     * @param running the bodies that run from then on
     * @param threads how many threads there are then
     * @param read how many calls a stream has handed over by then
     */
    record Moment(long millis, List<String> running, int threads, int read) {}
}
