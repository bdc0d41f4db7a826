package dev.fanout.processor.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * The types of the JDK whose values every process takes, whatever a call declares. What other classes of it are made of cannot be seen
 * here: a compiler may not show their private fields. Those who read have the same list, of classes.
 */
final class PlatformValues {

    private static final Set<String> NAMES = Stream.of(
                    in(
                            "java.lang.",
                            "String Number Boolean Byte Character Double Float Integer Long Short Void StackTraceElement"),
                    in("java.math.", "BigDecimal BigInteger MathContext RoundingMode"),
                    in("java.net.", "URI"),
                    in("java.sql.", "Date Time Timestamp"),
                    in(
                            "java.util.",
                            "Collection SequencedCollection List Set SequencedSet SortedSet NavigableSet Queue Deque Map"
                                    + " SequencedMap SortedMap NavigableMap ArrayList LinkedList Vector Stack ArrayDeque"
                                    + " PriorityQueue HashMap LinkedHashMap TreeMap Hashtable IdentityHashMap EnumMap"
                                    + " Properties HashSet LinkedHashSet TreeSet EnumSet BitSet UUID Currency Locale Date"
                                    + " AbstractMap.SimpleEntry AbstractMap.SimpleImmutableEntry"),
                    in(
                            "java.util.concurrent.",
                            "TimeUnit ConcurrentMap ConcurrentNavigableMap ConcurrentHashMap ConcurrentHashMap.KeySetView"
                                    + " ConcurrentLinkedQueue ConcurrentLinkedDeque ConcurrentSkipListMap"
                                    + " ConcurrentSkipListSet CopyOnWriteArrayList CopyOnWriteArraySet locks.ReentrantLock"),
                    in("java.util.concurrent.atomic.", "AtomicBoolean AtomicInteger AtomicLong AtomicReference"),
                    in("java.util.regex.", "Pattern"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private PlatformValues() {}

    private static Stream<String> in(String place, String names) {
        return Stream.of(names.split(" ", -1)).map(place::concat);
    }

    /** Whether it is one of them, if it is sent at all. */
    static boolean has(TypeElement element) {
        return NAMES.contains(element.getQualifiedName().toString());
    }
}
