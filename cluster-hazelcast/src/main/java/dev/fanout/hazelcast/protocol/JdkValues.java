package dev.fanout.hazelcast.protocol;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of the JDK that hold nothing but what was put into them, and do nothing when they are read; the processor has those of them
 * that a program can name.
 */
final class JdkValues {
    private static final Set<String> NAMES = Stream.of(
                    in(
                            "java.lang.",
                            "Object String Number Boolean Byte Character Double Float Integer Long Short Enum"
                                    + " String$CaseInsensitiveComparator StackTraceElement"),
                    in("java.math.", "BigDecimal BigInteger MathContext RoundingMode"),
                    in("java.net.", "URI"),
                    in("java.sql.", "Date Time Timestamp"),
                    in( // an array of them names them
                            "java.util.",
                            "Collection SequencedCollection List Set SequencedSet SortedSet NavigableSet Queue Deque Map"
                                    + " SequencedMap SortedMap NavigableMap concurrent.ConcurrentMap"
                                    + " concurrent.ConcurrentNavigableMap"),
                    in(
                            "java.util.",
                            "ArrayList LinkedList Vector Stack ArrayDeque PriorityQueue HashMap LinkedHashMap TreeMap"
                                    + " Hashtable Properties IdentityHashMap EnumMap HashSet LinkedHashSet TreeSet EnumSet"
                                    + " EnumSet$SerializationProxy BitSet CollSer Arrays$ArrayList UUID Currency Locale Date"
                                    + " AbstractMap$SimpleEntry AbstractMap$SimpleImmutableEntry Map$Entry"
                                    + " Comparators$NaturalOrderComparator Comparators$NullComparator"),
                    in(
                            "java.util.Collections$",
                            "EmptyList EmptySet EmptyMap SingletonList SingletonSet SingletonMap CopiesList"
                                    + " ReverseComparator ReverseComparator2 SetFromMap UnmodifiableCollection UnmodifiableList"
                                    + " UnmodifiableRandomAccessList UnmodifiableSet UnmodifiableSortedSet UnmodifiableNavigableSet"
                                    + " UnmodifiableNavigableSet$EmptyNavigableSet UnmodifiableNavigableMap$EmptyNavigableMap"
                                    + " UnmodifiableMap UnmodifiableSortedMap UnmodifiableNavigableMap UnmodifiableSequencedCollection"
                                    + " UnmodifiableSequencedSet UnmodifiableSequencedMap"
                                    + " SynchronizedCollection SynchronizedList SynchronizedRandomAccessList SynchronizedSet"
                                    + " SynchronizedSortedSet SynchronizedNavigableSet SynchronizedMap SynchronizedSortedMap"
                                    + " SynchronizedNavigableMap"),
                    in(
                            "java.util.concurrent.",
                            "TimeUnit ConcurrentHashMap ConcurrentHashMap$Segment ConcurrentHashMap$CollectionView"
                                    + " ConcurrentHashMap$KeySetView ConcurrentLinkedQueue"
                                    + " ConcurrentLinkedDeque ConcurrentSkipListMap ConcurrentSkipListSet CopyOnWriteArrayList"
                                    + " CopyOnWriteArraySet locks.ReentrantLock locks.ReentrantLock$Sync"
                                    + " locks.ReentrantLock$NonfairSync locks.ReentrantLock$FairSync locks.AbstractQueuedSynchronizer"
                                    + " locks.AbstractOwnableSynchronizer"),
                    in("java.util.concurrent.atomic.", "AtomicBoolean AtomicInteger AtomicLong AtomicReference"),
                    in("java.util.regex.", "Pattern"))
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
