package dev.fanout.hazelcast.protocol;

import dev.fanout.runtime.RemoteSignature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The lines of all signatures. Guarded by the lock of its {@link Dispatcher}. */
final class Lines {
    private static final int KNOWN = 4096;

    /** Generated classes have one signature for each call; looking it up need not compare names. */
    private final IdentityHashMap<RemoteSignature, Line> known = new IdentityHashMap<>();

    private final Map<RemoteSignature, Line> lines = new HashMap<>();
    private final List<Line> all = new ArrayList<>();

    Line of(RemoteSignature signature, Collection<Site> sites) {
        Line line = known.get(signature);
        if (line == null) {
            line = lines.computeIfAbsent(signature, key -> added(key, sites));
            if (known.size() >= KNOWN) {
                known.clear();
            }
            known.put(signature, line);
        }
        return line;
    }

    private Line added(RemoteSignature signature, Collection<Site> sites) {
        Line line = new Line(signature);
        line.servedBy(sites);
        all.add(line);
        return line;
    }

    void servedBy(Collection<Site> sites) {
        all.forEach(line -> line.servedBy(sites));
    }

    /** The one that came first, of those for which a member has room. */
    @Nullable
    Pending nextToSend() {
        Pending next = null;
        for (Line line : all) {
            Pending first = line.first();
            if (first != null && (next == null || first.sequence < next.sequence) && line.roomiest() != null) {
                next = first;
            }
        }
        return next;
    }

    boolean someWaitFor(Site site) {
        for (Line line : all) {
            if (line.first() != null && site.serves(line.key())) {
                return true;
            }
        }
        return false;
    }

    List<Pending> removeUnserved() {
        return remove(line -> !line.isServed());
    }

    List<Pending> removeAll() {
        return remove(line -> true);
    }

    private List<Pending> remove(Predicate<Line> which) {
        List<Pending> removed = new ArrayList<>(0);
        for (Line line : all) {
            if (which.test(line)) {
                for (Pending call = line.first(); call != null; call = line.first()) {
                    removed.add(call);
                    line.removeFirst();
                }
            }
        }
        return removed;
    }
}
