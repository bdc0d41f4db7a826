package dev.fanout.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void figure_isTheMedianOfTheForksMediansWithTheirSpread() {
        Figure figure = Figure.of(List.of(new double[] {1, 100, 2}, new double[] {7, 5}, new double[] {9}));
        assertThat(figure).isEqualTo(new Figure(List.of(2.0, 6.0, 9.0)));
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
    void multiple_isOfTheForkOfTheSameRound() {
        Figure slowInTheSecondRound = figure(2, 20, 3);
        Figure base = figure(4, 10, 2);
        Figure multiple = slowInTheSecondRound.relativeTo(base);
        assertThat(multiple).isEqualTo(figure(0.5, 2, 1.5));
        assertThat(multiple.median()).isEqualTo(1.5);
        assertThat(multiple.min()).isEqualTo(0.5);
        assertThat(multiple.max()).isEqualTo(2);
    }

    @Test
    void slowRoundOfBoth_doesNotShowInTheirMultiple() {
        Figure multiple = figure(1, 4, 1.1).relativeTo(figure(1, 4, 1));
        assertThat(multiple.median()).isEqualTo(1);
        assertThat(multiple.max()).isEqualTo(1.1);
    }

    @Test
    void otherNumberOfForks_isHeldAgainstTheMedian() {
        assertThat(figure(2, 1, 6).relativeTo(figure(1, 8))).isEqualTo(figure(2 / 4.5, 1 / 4.5, 6 / 4.5));
        assertThat(figure(2, 1).relativeToMedian(figure(1, 3))).isEqualTo(figure(1, 0.5));
    }

    private static Figure figure(double... forks) {
        return new Figure(Arrays.stream(forks).boxed().toList());
    }

    @Test
    void figureWithoutForks_isRefused() {
        assertThatThrownBy(() -> figure()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void forkWithoutIterations_isRefused() {
        assertThatThrownBy(() -> Figure.of(List.of(new double[0]))).isInstanceOf(IllegalArgumentException.class);
    }
}
