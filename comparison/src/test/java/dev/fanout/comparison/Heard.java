package dev.fanout.comparison;

import dev.fanout.runtime.TaskListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a listener was told. */
final class Heard implements TaskListener {
    final List<Throwable> unread = new CopyOnWriteArrayList<>();

    @Override
    public void failureUnread(String call, Throwable failure) {
        unread.add(failure);
    }
}
