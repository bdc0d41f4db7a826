package dev.fanout.hazelcast.protocol;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.sql.Timestamp;
import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoChronology;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ValueRange;
import java.time.temporal.WeekFields;
import java.time.zone.ZoneRules;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Values of the JDK, by the types as which calls declare them. */
@SuppressWarnings({"IdentityHashMapUsage", "JavaUtilDate", "JdkObsolete", "NonApiType", "UnnecessaryStringBuilder"})
final class Samples {
    private final Map<String, List<Object>> all = new LinkedHashMap<>();

    private void put(String declared, Object... values) {
        all.put(declared, List.of(values));
    }

    /** Of types that the processor takes: they arrive. */
    static Map<String, List<Object>> right() {
        Samples samples = new Samples();
        samples.ofLanguage();
        samples.ofTime();
        samples.ofOldTime();
        samples.ofOtherChronologies();
        samples.lists();
        samples.setsAndQueues();
        samples.maps();
        samples.concurrent();
        samples.failures();
        return samples.all;
    }

    private void ofLanguage() {
        put("java.lang.String", "a");
        put("java.lang.Boolean", true);
        put("java.lang.Byte", (byte) 1);
        put("java.lang.Character", 'c');
        put("java.lang.Double", 1.5);
        put("java.lang.Float", 1.5f);
        put("java.lang.Integer", 1);
        put("java.lang.Long", 1L);
        put("java.lang.Short", (short) 1);
        put("java.lang.Number", 1, 2.5, new BigDecimal("1.5"), new AtomicLong(3));
        put("java.lang.StackTraceElement", new StackTraceElement("Scores", "score", null, 3));
        put("java.math.BigDecimal", new BigDecimal("1.50"));
        put("java.math.BigInteger", BigInteger.TEN);
        put("java.math.MathContext", MathContext.DECIMAL32);
        put("java.net.URI", URI.create("http://shop.example/a"));
        put("java.util.UUID", new UUID(1, 2));
        put("java.util.Currency", Currency.getInstance("EUR"));
        put("java.util.Locale", Locale.GERMANY, Locale.forLanguageTag("th-TH-u-nu-thai"));
        put("java.util.BitSet", BitSet.valueOf(new long[] {5}));
        put("java.util.regex.Pattern", Pattern.compile("a+(b|c)", Pattern.CASE_INSENSITIVE));
        put("int[][]", (Object) new int[][] {{1}, {2, 3}});
        put("java.lang.String[]", (Object) new String[] {"a", null});
        put("java.lang.Thread.State", Thread.State.BLOCKED);
        put("java.util.concurrent.TimeUnit[]", (Object) TimeUnit.values());
    }

    private void ofTime() {
        LocalDateTime time = LocalDateTime.of(2026, 2, 3, 4, 5, 6, 7);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        put("java.time.Instant", Instant.EPOCH);
        put("java.time.Duration", Duration.ofMillis(1));
        put("java.time.Period", Period.ofDays(3));
        put("java.time.LocalDate", time.toLocalDate());
        put("java.time.LocalTime", time.toLocalTime());
        put("java.time.LocalDateTime", time);
        put("java.time.OffsetTime", OffsetTime.of(LocalTime.NOON, ZoneOffset.UTC));
        put("java.time.OffsetDateTime", OffsetDateTime.of(time, ZoneOffset.ofHours(2)));
        put("java.time.ZonedDateTime", ZonedDateTime.of(time, zone));
        put("java.time.ZoneId", zone, ZoneOffset.UTC);
        put("java.time.ZoneOffset", ZoneOffset.ofHours(1));
        put("java.time.Year", Year.of(2026));
        put("java.time.YearMonth", YearMonth.of(2026, 2));
        put("java.time.MonthDay", MonthDay.of(2, 3));
        put("java.time.DayOfWeek", DayOfWeek.MONDAY);
        put("java.time.temporal.ValueRange", ValueRange.of(1, 5));
        put("java.time.temporal.WeekFields", WeekFields.ISO);
        ZoneRules rules = zone.getRules();
        put("java.time.zone.ZoneRules", rules);
        put("java.time.zone.ZoneOffsetTransition", rules.nextTransition(Instant.EPOCH));
        put(
                "java.time.zone.ZoneOffsetTransitionRule",
                rules.getTransitionRules().get(0));
    }

    private void ofOldTime() {
        put("java.util.Date", new Date(1), new Timestamp(2));
        put("java.sql.Timestamp", new Timestamp(1));
        put("java.sql.Date", new java.sql.Date(1));
        put("java.sql.Time", new java.sql.Time(1));
    }

    private void ofOtherChronologies() {
        LocalDate date = LocalDate.of(2026, 2, 3);
        put("java.time.chrono.IsoChronology", IsoChronology.INSTANCE);
        put("java.time.chrono.HijrahChronology", HijrahChronology.INSTANCE);
        put("java.time.chrono.JapaneseChronology", JapaneseChronology.INSTANCE);
        put("java.time.chrono.MinguoChronology", MinguoChronology.INSTANCE);
        put("java.time.chrono.ThaiBuddhistChronology", ThaiBuddhistChronology.INSTANCE);
        put("java.time.chrono.HijrahDate", HijrahDate.from(date));
        put("java.time.chrono.JapaneseDate", JapaneseDate.from(date));
        put("java.time.chrono.JapaneseEra", JapaneseEra.HEISEI);
        put("java.time.chrono.MinguoDate", MinguoDate.from(date));
        put("java.time.chrono.ThaiBuddhistDate", ThaiBuddhistDate.from(date));
    }

    private void lists() {
        List<String> some = List.of("a", "b");
        put("java.util.Collection<java.lang.String>", some, Set.of("a"), Collections.unmodifiableCollection(some));
        put(
                "java.util.List<java.lang.String>",
                List.of(),
                List.of("a"),
                some,
                Stream.of("a").toList(),
                Arrays.asList("a", null),
                Collections.emptyList(),
                Collections.singletonList("a"),
                Collections.nCopies(3, "a"),
                Collections.unmodifiableList(some),
                Collections.unmodifiableList(new LinkedList<>(some)),
                Collections.synchronizedList(new ArrayList<>(some)),
                Collections.synchronizedList(new LinkedList<>(some)));
        put("java.util.List<java.lang.String>[]", (Object) new List<?>[] {some});
        put("java.util.ArrayList<java.lang.String>", new ArrayList<>(some));
        put("java.util.LinkedList<java.lang.String>", new LinkedList<>(some));
        put("java.util.Vector<java.lang.String>", new Vector<>(some));
        Stack<String> stack = new Stack<>();
        stack.push("a");
        put("java.util.Stack<java.lang.String>", stack);
        put("java.util.concurrent.CopyOnWriteArrayList<java.lang.String>", new CopyOnWriteArrayList<>(some));
    }

    private void setsAndQueues() {
        List<String> some = List.of("a", "B");
        SortedSet<String> reversed = new TreeSet<>(Comparator.reverseOrder());
        reversed.addAll(some);
        put(
                "java.util.Set<java.lang.String>",
                Set.of(),
                Set.of("a", "b", "c"),
                Collections.emptySet(),
                Collections.singleton("a"),
                Collections.unmodifiableSet(new HashSet<>(some)),
                Collections.synchronizedSet(new HashSet<>(some)),
                Collections.newSetFromMap(new HashMap<>()),
                ConcurrentHashMap.newKeySet());
        put(
                "java.util.SortedSet<java.lang.String>",
                reversed,
                Collections.unmodifiableSortedSet(reversed),
                Collections.synchronizedSortedSet(reversed),
                Collections.emptySortedSet());
        put(
                "java.util.NavigableSet<java.lang.String>",
                Collections.emptyNavigableSet(),
                Collections.unmodifiableNavigableSet(new TreeSet<>(some)),
                Collections.synchronizedNavigableSet(new TreeSet<>(some)));
        put("java.util.HashSet<java.lang.String>", new HashSet<>(some));
        put("java.util.LinkedHashSet<java.lang.String>", new LinkedHashSet<>(some));
        put("java.util.TreeSet<java.lang.String>", new TreeSet<>(some));
        put(
                "java.util.EnumSet<java.util.concurrent.TimeUnit>",
                EnumSet.of(TimeUnit.DAYS),
                EnumSet.noneOf(TimeUnit.class));
        put("java.util.Queue<java.lang.String>", new LinkedList<>(some), new ConcurrentLinkedQueue<>(some));
        put("java.util.Deque<java.lang.String>", new ArrayDeque<>(some));
        put("java.util.ArrayDeque<java.lang.String>", new ArrayDeque<>(some));
        PriorityQueue<String> largest = new PriorityQueue<>(Comparator.reverseOrder());
        largest.addAll(some);
        put("java.util.PriorityQueue<java.lang.String>", new PriorityQueue<>(some), largest);
    }

    private void maps() {
        Map<String, Integer> some = Map.of("a", 1, "B", 2);
        put(
                "java.util.Map<java.lang.String, java.lang.Integer>",
                Map.of(),
                Map.of("a", 1),
                some,
                Collections.emptyMap(),
                Collections.singletonMap("a", 1),
                Collections.unmodifiableMap(new HashMap<>(some)),
                Collections.synchronizedMap(new HashMap<>(some)));
        put("java.util.HashMap<java.lang.String, java.lang.Integer>", new HashMap<>(some));
        put("java.util.LinkedHashMap<java.lang.String, java.lang.Integer>", new LinkedHashMap<>(some));
        put("java.util.Hashtable<java.lang.String, java.lang.Integer>", new Hashtable<>(some));
        put("java.util.IdentityHashMap<java.lang.String, java.lang.Integer>", new IdentityHashMap<>(Map.of("a", 1)));
        put(
                "java.util.EnumMap<java.util.concurrent.TimeUnit, java.lang.Integer>",
                new EnumMap<>(Map.of(TimeUnit.DAYS, 1)));
        put(
                "java.util.TreeMap<java.lang.String, java.lang.Integer>",
                new TreeMap<>(some),
                sorted(Comparator.naturalOrder()),
                sorted(Comparator.reverseOrder()),
                sorted(String.CASE_INSENSITIVE_ORDER),
                sorted(String.CASE_INSENSITIVE_ORDER.reversed()),
                sorted(Comparator.nullsFirst(Comparator.naturalOrder())));
        SortedMap<String, Integer> sorted = sorted(String.CASE_INSENSITIVE_ORDER);
        put(
                "java.util.SortedMap<java.lang.String, java.lang.Integer>",
                sorted,
                Collections.unmodifiableSortedMap(sorted),
                Collections.synchronizedSortedMap(sorted),
                Collections.emptySortedMap());
        put(
                "java.util.NavigableMap<java.lang.String, java.lang.Integer>",
                Collections.unmodifiableNavigableMap(new TreeMap<>(some)),
                Collections.synchronizedNavigableMap(new TreeMap<>(some)),
                Collections.emptyNavigableMap());
        put(
                "java.util.AbstractMap.SimpleEntry<java.lang.String, java.lang.Integer>",
                new AbstractMap.SimpleEntry<>("a", 1));
        put(
                "java.util.AbstractMap.SimpleImmutableEntry<java.lang.String, java.lang.Integer>",
                new AbstractMap.SimpleImmutableEntry<>("a", 1));
        Properties properties = new Properties();
        properties.setProperty("a", "b");
        put("java.util.Properties", properties);
    }

    private static TreeMap<String, Integer> sorted(Comparator<? super String> comparator) {
        TreeMap<String, Integer> map = new TreeMap<>(comparator);
        map.putAll(Map.of("a", 1, "B", 2));
        return map;
    }

    private void concurrent() {
        Map<String, Integer> some = Map.of("a", 1, "B", 2);
        Set<String> keys = ConcurrentHashMap.newKeySet();
        keys.add("a");
        put("java.util.concurrent.ConcurrentHashMap.KeySetView<java.lang.String, java.lang.Boolean>", keys);
        put(
                "java.util.concurrent.ConcurrentMap<java.lang.String, java.lang.Integer>",
                new ConcurrentHashMap<>(some),
                new ConcurrentSkipListMap<>(some));
        put("java.util.concurrent.ConcurrentNavigableMap<java.lang.String, java.lang.Integer>", skipping(some));
        put(
                "java.util.concurrent.ConcurrentHashMap<java.lang.String, java.lang.Integer>",
                new ConcurrentHashMap<>(some));
        put("java.util.concurrent.ConcurrentSkipListMap<java.lang.String, java.lang.Integer>", skipping(some));
        put("java.util.concurrent.ConcurrentSkipListSet<java.lang.String>", new ConcurrentSkipListSet<>(keys));
        put("java.util.concurrent.ConcurrentLinkedQueue<java.lang.String>", new ConcurrentLinkedQueue<>(keys));
        put("java.util.concurrent.ConcurrentLinkedDeque<java.lang.String>", new ConcurrentLinkedDeque<>(keys));
        put("java.util.concurrent.CopyOnWriteArraySet<java.lang.String>", new CopyOnWriteArraySet<>(keys));
        put("java.util.concurrent.atomic.AtomicBoolean", new AtomicBoolean(true));
        put("java.util.concurrent.atomic.AtomicInteger", new AtomicInteger(1));
        put("java.util.concurrent.atomic.AtomicLong", new AtomicLong(1));
        put("java.util.concurrent.atomic.AtomicReference<java.lang.String>", new AtomicReference<>("a"));
        put("java.util.concurrent.locks.ReentrantLock", new ReentrantLock(), new ReentrantLock(true));
    }

    private static ConcurrentSkipListMap<String, Integer> skipping(Map<String, Integer> some) {
        ConcurrentSkipListMap<String, Integer> map = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
        map.putAll(some);
        return map;
    }

    private void failures() {
        Exception missing = new IllegalStateException("why", new FileNotFoundException("a.txt"));
        missing.addSuppressed(new IOException("and that"));
        put("java.lang.Throwable", missing, new StackOverflowError());
        put("java.lang.Exception", new Exception("so"), missing);
        put("java.lang.RuntimeException", missing);
        put("java.io.IOException", new IOException("so", missing), new FileNotFoundException("b.txt"));
    }

    /** Of types that the processor refuses: they do not arrive. */
    static Map<String, List<Object>> wrong() {
        Samples samples = new Samples();
        samples.put("java.util.Calendar", new GregorianCalendar(2026, Calendar.MAY, 3));
        samples.put("java.util.GregorianCalendar", new GregorianCalendar(2026, Calendar.MAY, 3));
        samples.put("java.util.TimeZone", TimeZone.getTimeZone("Europe/Berlin"));
        samples.put("java.util.Random", new Random(1));
        samples.put("java.util.Optional<java.lang.String>", Optional.of("a"));
        samples.put("java.text.SimpleDateFormat", new SimpleDateFormat("yyyy", Locale.ROOT));
        samples.put("java.text.DecimalFormat", new DecimalFormat("0.00"));
        samples.put("java.net.InetAddress", InetAddress.getLoopbackAddress());
        samples.put("java.net.InetSocketAddress", InetSocketAddress.createUnresolved("shop.example", 80));
        samples.put("java.io.File", new File("a.txt"));
        samples.put("java.lang.Class<?>", int.class, Samples.class);
        samples.put("java.lang.StringBuilder", new StringBuilder("a"));
        samples.put("java.lang.StringBuffer", new StringBuffer("a"));
        samples.put("java.util.concurrent.BlockingQueue<java.lang.String>", new ArrayBlockingQueue<>(1));
        samples.put("java.util.concurrent.LinkedBlockingQueue<java.lang.String>", new LinkedBlockingQueue<>(1));
        samples.put("java.util.concurrent.PriorityBlockingQueue<java.lang.String>", new PriorityBlockingQueue<>());
        samples.put("java.util.concurrent.Semaphore", new Semaphore(1));
        samples.put("java.util.concurrent.atomic.AtomicIntegerArray", new AtomicIntegerArray(1));
        samples.put("java.util.concurrent.atomic.LongAdder", new LongAdder());
        samples.put("java.util.concurrent.locks.ReentrantReadWriteLock", new ReentrantReadWriteLock());
        samples.put("java.lang.Iterable<java.lang.String>", List.of("a").iterator());
        samples.put("java.util.Map.Entry<java.lang.String, java.lang.String>", Map.entry("a", "b"));
        samples.put("java.net.URL", url());
        samples.put("java.util.AbstractList<java.lang.String>", new ArrayList<>(List.of("a")).subList(0, 1));
        samples.put(
                "java.util.function.Function<java.lang.String, java.lang.String>",
                Comparator.comparing(String::length));
        return samples.all;
    }

    private static URL url() {
        try {
            return URI.create("http://shop.example/a").toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same for types of which nobody knows what they are: some of their values would arrive, and others would not. */
    static List<String> open() {
        return List.of(
                "java.io.Serializable",
                "java.io.Externalizable",
                "java.lang.Object",
                "java.lang.Comparable<java.lang.String>",
                "java.lang.CharSequence",
                "java.lang.Enum<?>",
                "java.util.List<?>",
                "java.util.Collection",
                "java.util.concurrent.atomic.AtomicReference",
                "java.util.AbstractMap.SimpleEntry<java.lang.String, java.lang.Object>",
                "java.util.Map<java.lang.String, ? extends java.io.Serializable>");
    }

    static List<Object> values(Collection<List<Object>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }
}
