package dev.fanout.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.runtime.FanoutRuntime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The interface without a cluster: that its calls are remote changes nothing in how it is tested. */
class RisksTest {
    private static final List<List<Loan>> BOOKS = Loan.books(2500);

    @Test
    void books_haveEachLoanOnce() {
        assertThat(BOOKS).hasSize(16);
        assertThat(BOOKS.stream().flatMap(List::stream).map(Loan::number))
                .isEqualTo(IntStream.range(0, 2500).boxed().toList());
        assertThat(Loan.books(3)).extracting(List::size).containsExactly(1, 1, 1);
    }

    @Test
    void direct_computesOnTheThreadOfTheTest() {
        Risks risks = new ConcurrentRisks(FanoutRuntime.direct());
        Loan loan = BOOKS.get(0).get(7);

        Risk risk = risks.book(Market.USUAL, List.of(loan)).get(0);

        assertThat(risk.process()).isEqualTo(ProcessHandle.current().pid());
        assertThat(risk.expectedLoss()).isPositive().isLessThan(risk.worstLoss());
        assertThat(risk.worstLoss()).isLessThan(loan.amount());
    }

    @Test
    void ordinaryExecutor_computesTheSame_andHalfwayIsTold() {
        Appraisal one = Appraisal.of(new ConcurrentRisks(FanoutRuntime.direct()), BOOKS, () -> {});
        ExecutorService two = Executors.newFixedThreadPool(2);
        try (FanoutRuntime runtime =
                FanoutRuntime.builder().executor("cluster", two).build()) {
            StringBuilder told = new StringBuilder();

            Appraisal another = Appraisal.of(new ConcurrentRisks(runtime), BOOKS, () -> told.append("half"));

            assertThat(another.agreesWith(one)).isTrue();
            assertThat(another.risks())
                    .extracting(Risk::loan)
                    .startsWith(0, 1, 2)
                    .endsWith(2499);
            assertThat(told).hasToString("half");
        } finally {
            two.shutdown();
        }
    }

    @Test
    void riskOfAnotherLoan_doesNotAgree() {
        Risk risk = Market.USUAL.risk(BOOKS.get(0).get(0));

        assertThat(risk.agreesWith(Market.USUAL.risk(BOOKS.get(0).get(0)))).isTrue();
        assertThat(risk.agreesWith(Market.USUAL.risk(BOOKS.get(0).get(1)))).isFalse();
    }
}
