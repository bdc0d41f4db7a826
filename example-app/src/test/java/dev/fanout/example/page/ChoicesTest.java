package dev.fanout.example.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.example.playground.Trial;
import dev.fanout.example.services.Behaviour;
import dev.fanout.example.services.Behaviours;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What each control does, as programs see it. */
class ChoicesTest {
    @Test
    void concurrent_asksTheServicesAtTheSameTime() throws Exception {
        CountDownLatch allThreeAsked = new CountDownLatch(3);
        Behaviour whenAllAreAsked = () -> {
            allThreeAsked.countDown();
            allThreeAsked.await();
            return 200;
        };
        try (Site site = new Site(Behaviours.all(whenAllAreAsked))) {
            assertThat(site.get("run.json?order=concurrent&deadline=30000").statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"order=sequential&elements=0, 1", "order=sequential&elements=10, 1", "elements=10&limit=3, 3"})
    void callsAtOnce_areBounded(String query, int most) throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger mostSoFar = new AtomicInteger();
        Behaviour counted = () -> {
            mostSoFar.accumulateAndGet(now.incrementAndGet(), Math::max);
            now.decrementAndGet();
            return 200;
        };
        try (Site site = new Site(Behaviours.all(counted))) {
            assertThat(site.get("run.json?deadline=30000&" + query).statusCode())
                    .isEqualTo(200);
            assertThat(mostSoFar.get()).isBetween(1, most);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "required, activity, 502",
        "required, notifications, 502",
        "mixed, activity, 502",
        "mixed, notifications, 200",
        "collected, activity, 200",
        "collected, notifications, 200",
        "collected, profile, 502"
    })
    void failure_isThePagesOnlyWhereItIsRequired(String rule, String service, int status) throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            HttpResponse<String> response = site.get("run.json?rule=" + rule + "&" + service + "=failing");

            assertThat(response.statusCode()).isEqualTo(status);
            if (status == 200) {
                assertThat(response.body()).contains("\"" + service + "\":{\"status\":\"failed\"}");
            }
        }
    }

    @Test
    void requiredFailure_stopsTheOthers() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            JsonNode run = site.json("run.json?rule=required&activity=failing&notifications=hanging&deadline=30000");

            assertThat(run.get("status").asInt()).isEqualTo(502);
            assertThat(run.get("calls").get("cancelled").asInt()).isEqualTo(1);
            assertThat(run.get("calls").get("running").asInt()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"required, recommendations, 504", "mixed, recommendations, 200", "collected, profile, 504"})
    void deadline_leavesOutWhatIsCollected(String rule, String service, int status) throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            HttpResponse<String> response = site.get("run.json?deadline=300&rule=" + rule + "&" + service + "=hanging");

            assertThat(response.statusCode()).isEqualTo(status);
            if (status == 200) {
                assertThat(response.body()).contains("\"" + service + "\":{\"status\":\"late\"}");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activity=hanging&deadline=300 | It took too long. Unfinished: activity.",
                "profile=hanging&deadline=300 | It took too long. Unfinished: profile, recommendations.",
                "elements=10&rule=required&notifications=hanging&deadline=300 | It took too long. Unfinished: notifications.",
                "activity=failing | Not available: activity.",
                "profile=failing | Not available: profile.",
                "elements=10&rule=required&notifications=failing | Not available: notifications."
            })
    void message_namesTheCallThatWasMissing(String query, String message) throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.json("run.json?" + query).get("message").asString()).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @CsvSource({"a failure, 502", "without it, 200", "the deadline, 504", "1000 users, 200"})
    void linkOfThePage_showsWhatItSays(String words, int status) throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.get("run.json?" + trial(words).query()).statusCode())
                    .isEqualTo(status);
        }
    }

    @Test
    void linkToWhatHangs_leavesTimeToStopIt() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            String page = site.get(trial("hangs: then stop it").address()).body();

            assertThat(page).contains("value=\"hanging\" selected", "value=\"30000\"");
        }
    }

    private static Trial trial(String words) {
        return Trial.ALL.stream()
                .filter(trial -> trial.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void slowService_isWaitedFor() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            JsonNode run = site.json("run.json?activity=slow&profile=slow&deadline=30000");

            assertThat(run.get("status").asInt()).isEqualTo(200);
            assertThat(run.get("millis").asInt()).isGreaterThanOrEqualTo(800);
        }
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "100, 10", "1000, 100"})
    void list_countsForAsManyUsers(int users, int failing) throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            JsonNode counts = site.json("run.json?deadline=30000&limit=100&notifications=failing&elements=" + users)
                    .get("counts");

            assertThat(counts.get("users").asInt()).isEqualTo(users);
            assertThat(counts.get("failed").asInt()).isEqualTo(failing);
            assertThat(counts.get("counted").asInt()).isEqualTo(users - failing);
        }
    }

    @Test
    void requiredList_failsWithItsFirstFailure() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            JsonNode run = site.json("run.json?elements=10&rule=required&notifications=failing&deadline=30000");

            assertThat(run.get("status").asInt()).isEqualTo(502);
            assertThat(run.has("counts")).isFalse();
        }
    }

    @Test
    void unknownUser_is404() throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            HttpResponse<String> response = site.get("run.json?user=99");

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).contains("There is no such user.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "rule=required&profile=failing",
        "rule=required&notifications=failing",
        "rule=mixed&notifications=failing&recommendations=failing",
        "rule=collected&activity=failing&notifications=failing&recommendations=failing",
        "rule=required&activity=hanging&deadline=200",
        "rule=mixed&recommendations=hanging&deadline=200",
        "rule=collected&profile=hanging&deadline=200",
        "user=99",
        "elements=10&rule=required&notifications=failing",
        "elements=10&rule=collected&notifications=hanging&deadline=200"
    })
    void noResponse_hasAnExceptionInIt(String query) throws Exception {
        try (Site site = new Site(Site.ALL_WELL)) {
            assertThat(site.get("run.json?run=mine&" + query).body())
                    .startsWith("{\"run\":\"mine\"")
                    .doesNotContainPattern("Exception|Error|\\bat [a-z]+\\.|\\.java|stack|answered 5\\d\\d|suppressed");
            assertThat(site.get("runs/mine").body()).doesNotContainPattern("\\bat [a-z]+\\.|\\.java|answered 5\\d\\d");
            assertThat(site.json("state").get("running")).isEmpty();
        }
    }
}
