package dev.fanout.example.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.example.playground.Run;
import dev.fanout.example.services.Behaviour;
import dev.fanout.example.services.Behaviours;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VisitorTest {
    private static final String RUN = request("/run.json?run=mine&deadline=30000");

    private final CountDownLatch asked = new CountDownLatch(3);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final Behaviours waiting = Behaviours.all(answerWhenAllowed());

    @Test
    void closedConnection_stopsTheCallsAndIsSeenInTheState() throws Exception {
        try (Site site = new Site(waiting)) {
            try (Socket visitor = site.connect()) {
                Site.send(visitor, RUN);
                assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
                JsonNode running = site.json("state").get("running").get(0);
                assertThat(running.get("run").asString()).isEqualTo("mine");
                assertThat(running.get("calls").get("running").asInt()).isEqualTo(3);
            }
            Run run = site.made();

            assertThat(run.stopped()).isPresent();
            assertThat(run.calls().cancelled()).isEqualTo(3);
            assertThat(run.calls().running()).isZero();
            JsonNode state = site.json("state");
            assertThat(state.get("running")).isEmpty();
            assertThat(state.get("stopped").asInt()).isEqualTo(1);
            assertThat(site.get("runs/mine").body()).contains("The request was closed", "3 had not");
        }
    }

    @Test
    void resetConnection_stopsTheCalls() throws Exception {
        try (Site site = new Site(waiting)) {
            try (Socket visitor = site.connect()) {
                visitor.setSoLinger(true, 0);
                Site.send(visitor, RUN);
                assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            }

            assertThat(site.made().stopped()).isPresent();
        }
    }

    @Test
    void halfClosedConnection_countsAsClosed() throws Exception {
        try (Site site = new Site(waiting);
                Socket visitor = site.connect()) {
            Site.send(visitor, RUN);
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            visitor.shutdownOutput();

            assertThat(Site.rest(visitor)).startsWith("HTTP/1.1 503 ").contains("\"stoppedAfter\":");
        }
    }

    @Test
    void requestSentAhead_isAnsweredAfterTheFirst() throws Exception {
        answers.countDown();
        try (Site site = new Site(waiting);
                Socket visitor = site.connect()) {
            Site.send(visitor, RUN + lastRequest("/state"));

            assertBothAnswered(Site.rest(visitor));
        }
    }

    @Test
    void requestSentMeanwhile_isAnsweredAfterTheFirst() throws Exception {
        try (Site site = new Site(waiting);
                Socket visitor = site.connect()) {
            Site.send(visitor, RUN);
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            Site.send(visitor, lastRequest("/state"));
            answers.countDown();

            assertBothAnswered(Site.rest(visitor));
        }
    }

    @Test
    void nextRequestOnTheSameConnection_isWatchedAsWell() throws Exception {
        answers.countDown();
        try (Site site = new Site(waiting)) {
            assertThat(site.get("run.json").statusCode()).isEqualTo(200);
            assertThat(site.get("run.json").statusCode()).isEqualTo(200);
            assertThat(site.made().stopped()).isEmpty();
            assertThat(site.made().stopped()).isEmpty();
        }
    }

    private static void assertBothAnswered(String responses) {
        assertThat(responses.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        assertThat(responses).contains("\"run\":\"mine\"", "\"answered\":1,\"failed\":0,\"stopped\":0");
    }

    private Behaviour answerWhenAllowed() {
        return () -> {
            asked.countDown();
            answers.await();
            return 200;
        };
    }

    private static String request(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    private static String lastRequest(String target) {
        return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    }
}
