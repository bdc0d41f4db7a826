package dev.fanout.example.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.example.calls.CallEntry;
import dev.fanout.example.calls.CallLog;
import dev.fanout.example.calls.CallStatus;
import dev.fanout.example.clients.Activity;
import dev.fanout.example.clients.ServiceException;
import dev.fanout.example.clients.UnknownUserException;
import dev.fanout.example.services.Behaviour;
import dev.fanout.example.services.Behaviours;
import dev.fanout.example.services.LocalBackend;
import dev.fanout.runtime.CancelReason;
import dev.fanout.runtime.DeadlineExceededException;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Outcome;
import dev.fanout.runtime.Task;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DashboardsTest {
    private static final Behaviour PROMPT = () -> 200;
    private static final Behaviour BROKEN = () -> 500;
    /** Answers when the service is closed, which is after the test. */
    private static final Behaviour STUCK = () -> {
        new CountDownLatch(1).await();
        return 200;
    };

    private final CallLog log = new CallLog("profile", "activity", "notifications", "recommendations");

    @Test
    void page_hasWhatTheServicesKnow() throws Exception {
        try (LocalBackend local = start(Behaviours.all(PROMPT))) {
            Dashboard page = dashboards(local).dashboard(1);

            assertThat(page.profile().name()).isEqualTo("Red Fox");
            assertThat(page.activity()).extracting(Activity::text).contains("Wrote a long note");
            assertThat(page.notifications()).isEqualTo(new Outcome.Success<>(7));
            assertThat(page.recommendations().orElseThrow())
                    .first()
                    .hasToString("Recommendation[title=On engines, author=A. Writer]");
            assertThat(log.entries()).hasSize(4).allMatch(call -> call.status() == CallStatus.OK);
        }
    }

    @Test
    void page_isTheOneThatASequentialRunMakes() throws Exception {
        try (LocalBackend local = start(Behaviours.all(PROMPT))) {
            Attempt<Dashboard> gather = local.backend().gather(2);
            Attempt<Dashboard> sequence = local.backend().sequence(2);

            assertThat(gather.outcome().isSuccess()).isTrue();
            assertThat(gather.outcome()).isEqualTo(sequence.outcome());
        }
    }

    @Test
    void services_areAskedAtTheSameTime() throws Exception {
        CountDownLatch allThreeAsked = new CountDownLatch(3);
        try (LocalBackend local = start(Behaviours.all(answerWhen(allThreeAsked)))) {
            assertThat(local.backend().gather(1).outcome().isSuccess()).isTrue();
            assertThat(allThreeAsked.getCount()).isZero();
        }
    }

    @Test
    void recommendations_waitForTheProfile() throws Exception {
        try (LocalBackend local = start(Behaviours.all(PROMPT))) {
            assertThat(dashboards(local).dashboard(1).recommendations().isSuccess())
                    .isTrue();

            CallEntry profile = entry("profile");
            assertThat(entry("recommendations").started())
                    .isGreaterThanOrEqualTo(profile.started().plus(profile.took()));
        }
    }

    @Test
    void requiredFailure_isThrownAsItselfAndStopsTheOthers() throws Exception {
        CountDownLatch othersAsked = new CountDownLatch(2);
        Behaviour stuck = () -> {
            othersAsked.countDown();
            return STUCK.status();
        };
        Behaviour failing = () -> {
            othersAsked.await();
            return 500;
        };
        try (LocalBackend local = start(Behaviours.all(stuck).withActivity(failing))) {
            Throwable thrown = catchThrowable(() -> dashboards(local).dashboard(1));

            assertThat(thrown).isInstanceOf(ServiceException.class).hasMessage("activity answered 500");
            assertThat(thrown).isSameAs(entry("activity").failure());
            assertThat(entry("notifications").status()).isEqualTo(CallStatus.STOPPED);
            assertThat(entry("recommendations").status()).isEqualTo(CallStatus.STOPPED);
        }
    }

    @Test
    void unknownUser_isThrownAsItselfAndRecommendationsNeverStart() throws Exception {
        try (LocalBackend local = start(Behaviours.all(STUCK))) {
            assertThatThrownBy(() -> dashboards(local).dashboard(99))
                    .isInstanceOf(UnknownUserException.class)
                    .hasMessage("no user 99");
            assertThat(entry("recommendations").status()).isEqualTo(CallStatus.NOT_STARTED);
        }
    }

    @Test
    void collectedFailure_landsInThePage() throws Exception {
        try (LocalBackend local = start(Behaviours.all(PROMPT).withNotifications(BROKEN))) {
            Dashboard page = dashboards(local).dashboard(1);

            assertThat(page.notifications())
                    .isEqualTo(new Outcome.Failure<>(entry("notifications").failure()));
            assertThat(page.recommendations().isSuccess()).isTrue();
        }
    }

    @Test
    void deadline_saysWhichRequiredCallWasMissing() throws Exception {
        try (LocalBackend local = start(Behaviours.all(PROMPT).withActivity(STUCK))) {
            Throwable thrown = catchThrowable(() -> dashboards(local).dashboard(1));

            assertThat(thrown).isInstanceOf(DeadlineExceededException.class).hasMessageContaining("activity");
            assertThat(((DeadlineExceededException) thrown).outcomes())
                    .filteredOn(call -> !call.outcome().isSuccess())
                    .singleElement()
                    .satisfies(call -> {
                        assertThat(call.key()).isEqualTo("activity");
                        assertThat(call.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
                    });
            assertThat(entry("activity").status()).isEqualTo(CallStatus.STOPPED);
        }
    }

    @Test
    void deadline_leavesACollectedCallOutOfThePage() throws Exception {
        try (LocalBackend local = start(Behaviours.all(PROMPT).withRecommendations(STUCK))) {
            Dashboard page = dashboards(local).dashboard(1);

            assertThat(page.recommendations()).isEqualTo(new Outcome.Cancelled<>(CancelReason.DEADLINE));
            assertThat(page.notifications().isSuccess()).isTrue();
        }
    }

    @Test
    void each_asksForAllUsersAtTheSameTimeAndKeepsTheirOrder() throws Exception {
        CountDownLatch allAsked = new CountDownLatch(3);
        try (LocalBackend local = start(Behaviours.all(answerWhen(allAsked)))) {
            Map<Long, Outcome<Integer>> unread = dashboards(local).notificationsOf(List.of(6L, 1L, 3L));

            assertThat(unread)
                    .containsExactly(
                            Map.entry(6L, new Outcome.Success<>(4)),
                            Map.entry(1L, new Outcome.Success<>(7)),
                            Map.entry(3L, new Outcome.Success<>(3)));
        }
    }

    @Test
    void each_failureOfOneUserDoesNotCostTheOthers() throws Exception {
        Behaviours oneBroken = new Behaviours(user -> PROMPT, user -> user == 3 ? BROKEN : PROMPT, user -> PROMPT);
        try (LocalBackend local = start(oneBroken)) {
            Map<Long, Outcome<Integer>> unread = dashboards(local).notificationsOf(List.of(1L, 3L));

            assertThat(unread.get(1L)).isEqualTo(new Outcome.Success<>(7));
            assertThat(unread.get(3L))
                    .isInstanceOfSatisfying(
                            Outcome.Failure.class,
                            failure -> assertThat(failure.exception()).isInstanceOf(ServiceException.class));
        }
    }

    @Test
    void handles_runWhileTheCallerDoesOtherWork() throws Exception {
        CountDownLatch otherWorkDone = new CountDownLatch(1);
        Behaviour afterIt = () -> {
            otherWorkDone.await();
            return 200;
        };
        try (LocalBackend local = start(Behaviours.all(afterIt))) {
            Dashboards dashboards = dashboards(local);
            Task<List<Activity>> activity = dashboards.activity(1);
            Task<Integer> unread = dashboards.notifications(1);
            assertThat(activity.isDone() || unread.isDone()).isFalse();
            otherWorkDone.countDown();

            assertThat(activity.join()).hasSize(3);
            assertThat(unread.join()).isEqualTo(7);
        }
    }

    @Test
    void cancelledHandle_hasEndedWhenCancelReturns() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Behaviour stuck = () -> {
            asked.countDown();
            return STUCK.status();
        };
        try (LocalBackend local = start(Behaviours.all(stuck))) {
            Task<Integer> unread = dashboards(local).notifications(1);
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            unread.cancelAndAwait();

            assertThat(unread.isDone()).isTrue();
            assertThat(unread.outcome()).isEqualTo(new Outcome.Cancelled<>(CancelReason.REQUESTED));
            assertThat(entry("notifications").status()).isEqualTo(CallStatus.STOPPED);
        }
    }

    /** Each request waits until {@code asked} are there: were they asked one after another, the page would never be made. */
    private static Behaviour answerWhen(CountDownLatch asked) {
        return () -> {
            asked.countDown();
            asked.await();
            return 200;
        };
    }

    private static LocalBackend start(Behaviours behaviours) throws Exception {
        return new LocalBackend(behaviours, FanoutRuntime.builder().build());
    }

    private Dashboards dashboards(LocalBackend local) {
        return local.backend().dashboards(log);
    }

    private CallEntry entry(String name) {
        return log.entries().stream()
                .filter(call -> call.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
