package dev.fanout.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns what can be mapped over into what {@link TaskGroup#startEach} takes: primitive arrays, and iterables whose equal
 * elements are to be one.
 */
public final class Elements {
    private Elements() {}

    /**
     * The elements without repetitions, in the order of their first appearance.
     *
     * @param elements iterated when the result is, so that what it throws is thrown where the map starts; may contain null
     * @param <E> the element
     * @return an unmodifiable view
     * @throws NullPointerException if {@code elements} is null
     */
    public static <E extends @Nullable Object> Iterable<E> distinct(Iterable<? extends E> elements) {
        Objects.requireNonNull(elements, "elements");
        return () -> Elements.<E>copyOfDistinct(elements).iterator();
    }

    /**
     * The elements without repetitions as they are now, for what is started later, when their owner may have changed them.
     *
     * @param elements iterated at once; may contain null
     * @param <E> the element
     * @return an unmodifiable copy, in the order of their first appearance
     * @throws NullPointerException if {@code elements} is null
     */
    public static <E extends @Nullable Object> Set<E> copyOfDistinct(Iterable<? extends E> elements) {
        Set<E> distinct = new LinkedHashSet<>();
        elements.forEach(distinct::add);
        return Collections.unmodifiableSet(distinct);
    }

    /**
     * A copy of the array as a list.
     *
     * @param array the elements
     * @return an unmodifiable list
     * @throws NullPointerException if {@code array} is null
     */
    public static List<Boolean> of(boolean[] array) {
        return list(array.length, i -> array[i]);
    }

    /**
     * A copy of the array as a list.
     *
     * @param array the elements
     * @return an unmodifiable list
     * @throws NullPointerException if {@code array} is null
     */
    public static List<Byte> of(byte[] array) {
        return list(array.length, i -> array[i]);
    }

    /**
     * A copy of the array as a list.
     *
     * @param array the elements
     * @return an unmodifiable list
     * @throws NullPointerException if {@code array} is null
     */
    public static List<Short> of(short[] array) {
        return list(array.length, i -> array[i]);
    }

    /**
     * A copy of the array as a list.
     *
     * @param array the elements
     * @return an unmodifiable list
     * @throws NullPointerException if {@code array} is null
     */
    public static List<Character> of(char[] array) {
        return list(array.length, i -> array[i]);
    }

    /**
     * A copy of the array as a list.
     *
     * @param array the elements
     * @return an unmodifiable list
     * @throws NullPointerException if {@code array} is null
     */
    public static List<Integer> of(int[] array) {
        return list(array.length, i -> array[i]);
    }

    /**
     * A copy of the array as a list.
     *
     * @param array the elements
     * @return an unmodifiable list
     * @throws NullPointerException if {@code array} is null
     */
    public static List<Long> of(long[] array) {
        return list(array.length, i -> array[i]);
    }

    /**
     * A copy of the array as a list.
     *
     * @param array the elements
     * @return an unmodifiable list
     * @throws NullPointerException if {@code array} is null
     */
    public static List<Float> of(float[] array) {
        return list(array.length, i -> array[i]);
    }

    /**
     * A copy of the array as a list.
     *
     * @param array the elements
     * @return an unmodifiable list
     * @throws NullPointerException if {@code array} is null
     */
    public static List<Double> of(double[] array) {
        return list(array.length, i -> array[i]);
    }

    private static <E> List<E> list(int length, IntFunction<E> element) {
        List<E> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            list.add(element.apply(i));
        }
        return Collections.unmodifiableList(list);
    }
}
