package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ElementsTest {
    @Test
    void distinct_keepsTheFirstOfEqualElements() {
        assertThat(Elements.distinct(Arrays.asList("b", null, "a", "b", null))).containsExactly("b", null, "a");
    }

    @Test
    void of_copiesPrimitiveArrays() {
        long[] longs = {1, 2, 1};
        List<Long> copy = Elements.of(longs);
        longs[0] = 9;
        assertThat(copy).containsExactly(1L, 2L, 1L);
        assertThatThrownBy(() -> copy.set(0, 3L)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Elements.of(new boolean[] {true, false})).containsExactly(true, false);
        assertThat(Elements.of(new byte[] {1})).containsExactly((byte) 1);
        assertThat(Elements.of(new short[] {1, -1})).containsExactly((short) 1, (short) -1);
        assertThat(Elements.of(new char[] {'x'})).containsExactly('x');
        assertThat(Elements.of(new int[] {1, 2})).containsExactly(1, 2);
        assertThat(Elements.of(new float[] {1.5f})).containsExactly(1.5f);
        assertThat(Elements.of(new double[] {0.0, -0.0, Double.NaN})).containsExactly(0.0, -0.0, Double.NaN);
        assertThat(Elements.of(new int[0])).isEmpty();
        assertThatNullPointerException().isThrownBy(() -> Elements.of((int[]) null));
        assertThatNullPointerException().isThrownBy(() -> Elements.distinct(null));
    }

    @Test
    @DisplayName("ASC-02: a copy of what is distinct is taken at once, in order, with null, and cannot be changed")
    void copyOfDistinct_isTakenAtOnce() {
        List<String> elements = new ArrayList<>(Arrays.asList("b", null, "b", "a"));
        Set<String> copy = Elements.copyOfDistinct(elements);
        elements.clear();
        assertThat(copy).containsExactly("b", null, "a");
        assertThatThrownBy(copy::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
