package dev.fanout.hazelcast.protocol;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the JDK that hold nothing but what was put into them, and do nothing when they are read. */
final class JdkValues {
    private static final Set<String> NAMES = Stream.of(
                    in(
                            "java.lang.",
                            "Object String Number Boolean Byte Character Double Float Integer Long Short Enum"
                                    + " StackTraceElement"),
                    in("java.math.", "BigDecimal BigInteger MathContext RoundingMode"),
                    in("java.net.", "URI"),
                    in(
                            "java.util.",
                            "ArrayList LinkedList Vector Stack ArrayDeque PriorityQueue HashMap LinkedHashMap TreeMap"
                                    + " Hashtable IdentityHashMap EnumMap HashSet LinkedHashSet TreeSet EnumSet"
                                    + " EnumSet$SerializationProxy BitSet CollSer Arrays$ArrayList UUID Currency Locale Date"
                                    + " AbstractMap$SimpleEntry AbstractMap$SimpleImmutableEntry Map$Entry"),
                    in(
                            "java.util.Collections$",
                            "EmptyList EmptySet EmptyMap SingletonList SingletonSet SingletonMap CopiesList"
                                    + " ReverseComparator ReverseComparator2 SetFromMap UnmodifiableCollection UnmodifiableList"
                                    + " UnmodifiableRandomAccessList UnmodifiableSet UnmodifiableSortedSet UnmodifiableNavigableSet"
                                    + " UnmodifiableMap UnmodifiableSortedMap UnmodifiableNavigableMap UnmodifiableSequencedCollection"
                                    + " UnmodifiableSequencedSet UnmodifiableSequencedMap"
                                    + " SynchronizedCollection SynchronizedList SynchronizedRandomAccessList SynchronizedSet"
                                    + " SynchronizedMap"),
                    in(
                            "java.util.concurrent.",
                            "TimeUnit ConcurrentHashMap ConcurrentHashMap$Segment ConcurrentLinkedQueue"
                                    + " ConcurrentLinkedDeque ConcurrentSkipListMap ConcurrentSkipListSet CopyOnWriteArrayList"
                                    + " CopyOnWriteArraySet LinkedBlockingQueue locks.ReentrantLock locks.ReentrantLock$Sync"
                                    + " locks.ReentrantLock$NonfairSync locks.AbstractQueuedSynchronizer"
                                    + " locks.AbstractOwnableSynchronizer"),
                    in("java.util.concurrent.atomic.", "AtomicBoolean AtomicInteger AtomicLong AtomicReference"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private JdkValues() {}

    private static Stream<String> in(String place, String names) {
        return Stream.of(names.split(" ")).map(place::concat);
    }

    /** By its binary name. */
    static boolean has(String name) {
        return NAMES.contains(name) || name.startsWith("java.time.");
    }
}
