package dev.fanout.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void figure_isTheMedianOfTheForksMediansWithTheirSpread() {
        Figure figure = Figure.of(List.of(new double[] {1, 100, 2}, new double[] {7, 5}, new double[] {9}));
        assertThat(figure).isEqualTo(new Figure(6, 2, 9, 3));
    }

    @Test
    void evenNumberOfForks_hasTheMeanOfTheMiddleOnes() {
        Figure figure = Figure.of(List.of(new double[] {8}, new double[] {1}, new double[] {3}, new double[] {4}));
        assertThat(figure.median()).isEqualTo(3.5);
    }

    @Test
    void iterations_areLeftInTheirOrder() {
        double[] fork = {3, 1, 2};
        assertThat(Figure.of(List.of(fork)).median()).isEqualTo(2);
        assertThat(fork).containsExactly(3, 1, 2);
    }

    @Test
    void multiple_isOfTheOthersMedian() {
        Figure base = new Figure(4, 1, 10, 3);
        assertThat(new Figure(2, 1, 6, 3).relativeTo(base)).isEqualTo(new Figure(0.5, 0.25, 1.5, 3));
    }

    @Test
    void forkWithoutIterations_isRefused() {
        assertThatThrownBy(() -> Figure.of(List.of(new double[0]))).isInstanceOf(IllegalArgumentException.class);
    }
}
