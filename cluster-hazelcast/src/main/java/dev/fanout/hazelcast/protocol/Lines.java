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

    /** Null for the first call of a signature: its line is made without the lock, since that runs users' code, and then added. */
    @Nullable
    Line find(RemoteSignature signature) {
        Line line = known.get(signature);
        if (line == null) {
            line = lines.get(signature);
            if (line != null) {
                remember(signature, line);
            }
        }
        return line;
    }

    private void remember(RemoteSignature signature, Line line) {
        if (known.size() >= KNOWN) {
            known.clear();
        }
        known.put(signature, line);
    }

    /** This one, unless there is another of its signature by now. */
    Line add(Line made, Collection<Site> sites) {
        return lines.computeIfAbsent(made.signature(), signature -> added(made, sites));
    }

    private Line added(Line line, Collection<Site> sites) {
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
