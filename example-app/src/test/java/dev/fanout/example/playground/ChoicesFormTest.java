package dev.fanout.example.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanout.example.services.Fault;
import dev.fanout.example.services.Faults;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesFormTest {
    @Test
    void nothingGiven_isTheUsual() {
        assertThat(choices("")).isEqualTo(Choices.USUAL);
    }

    @ParameterizedTest
    @CsvSource({"elements=0, 1000", "elements=10, 10000", "elements=1000, 10000", "elements=1000&deadline=700, 700"})
    void deadline_fitsWhatIsMadeUnlessItIsGiven(String query, long millis) {
        assertThat(choices(query).deadline()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void everyChoice_isRead() {
        assertThat(choices("user=2&elements=100&limit=7&order=sequential&rule=required&profile=slow&activity=failing"
                        + "&notifications=hanging&recommendations=none&deadline=250"))
                .isEqualTo(new Choices(
                        2,
                        100,
                        7,
                        Order.SEQUENTIAL,
                        Rule.REQUIRED,
                        new Faults(Fault.SLOW, Fault.FAILING, Fault.HANGING, Fault.NONE),
                        Duration.ofMillis(250)));
    }

    @ParameterizedTest
    @CsvSource({
        "rule=required, Dashboards.strictDashboard",
        "rule=mixed, Dashboards.dashboard",
        "rule=collected, Dashboards.lenientDashboard",
        "rule=required&elements=10, Dashboards.strictNotificationsOf",
        "rule=mixed&elements=10, Dashboards.notificationsOf"
    })
    void gather_isTheMethodWhoseTypeSaysTheRule(String query, String gather) {
        assertThat(choices(query).gather()).isEqualTo(gather);
    }

    @ParameterizedTest
    @CsvSource({"elements=10, COLLECTED", "rule=mixed&elements=10, COLLECTED", "rule=required&elements=10, REQUIRED"})
    void list_isCollectedOrRequired(String query, Rule rule) {
        assertThat(choices(query).rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user=",
                "user=0",
                "user=-1",
                "user=1&user=2",
                "user=99999999999999999999",
                "user=\u0661",
                "elements=11",
                "elements=x",
                "limit=0",
                "limit=201",
                "order=Concurrent",
                "rule=",
                "profile=broken",
                "deadline=49",
                "deadline=30001",
                "deadline=1e3"
            })
    void nonsense_isRefusedWithoutRepeatingIt(String query) {
        assertThatThrownBy(() -> choices(query))
                .isInstanceOfSatisfying(
                        ChoiceException.class,
                        refused -> assertThat(refused.advice())
                                .containsAnyOf("Which user?", " is one of ", " is a number from "));
    }

    private static Choices choices(String query) {
        Map<String, Deque<String>> parameters = new TreeMap<>();
        Arrays.stream(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters
                        .computeIfAbsent(pair[0], name -> new ArrayDeque<>())
                        .add(pair[1]));
        return new ChoicesForm(parameters).choices();
    }
}
