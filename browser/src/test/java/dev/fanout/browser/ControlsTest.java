package dev.fanout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** Each control does what it says. */
class ControlsTest extends BrowserTest {
    @Test
    void opening_showsADashboardWithItsTimeline() {
        Playground page = playground().open(site().address());

        assertThat(page.status()).isEqualTo("Here it is.");
        assertThat(page.result()).contains("Red Fox", "7 unread", "Wrote a long note", "On engines, by A. Writer");
        assertThat(page.timeline()).contains("4 calls in", "4 ok", "recommendations: ok");
        assertThat(page.state()).contains("0 running, 1 answered, 0 failed, 0 stopped");
    }

    @Test
    void oneAfterAnother_takesTheSumOfTheServices() {
        Playground page = playground().open(site().address());
        page.radio("order", "sequential").number("deadline", 10_000).runToItsEnd();

        assertThat(page.millis()).isGreaterThanOrEqualTo(600);
        assertThat(page.status()).isEqualTo("Here it is.");
    }

    @Test
    void user_isWhoseDashboardItIs() {
        Playground page = playground().open(site().address());
        page.select("user", "2").runToItsEnd();

        assertThat(page.result()).contains("Owl <script>alert(\"hi\")</script>", "On quotes & brackets");
    }

    @ParameterizedTest
    @CsvSource({"profile", "activity", "notifications", "recommendations"})
    void slow_isWaitedFor(String service) {
        Playground page = playground().open(site().address());
        page.select(service, "slow").number("deadline", 20_000).runToItsEnd();

        assertThat(page.status()).isEqualTo("Here it is.");
        assertThat(page.millis()).isGreaterThanOrEqualTo(800);
    }

    @ParameterizedTest
    @CsvSource({
        "required, notifications, Not available: notifications.",
        "mixed, activity, Not available: activity.",
        "collected, profile, Not available: profile."
    })
    void failureOfWhatIsRequired_isTheWhole(String rule, String service, String status) {
        Playground page = playground().open(site().address());
        page.radio("rule", rule)
                .select(service, "failing")
                .number("deadline", 20_000)
                .runToItsEnd();

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.result()).doesNotContain("Red Fox").contains("1 failed", "status 502");
        assertThat(page.timeline()).contains(service + ": failed");
    }

    @ParameterizedTest
    @CsvSource({"mixed, notifications", "collected, activity", "collected, recommendations"})
    void failureOfWhatIsCollected_isAPart(String rule, String service) {
        Playground page = playground().open(site().address());
        page.radio("rule", rule)
                .select(service, "failing")
                .number("deadline", 20_000)
                .runToItsEnd();

        assertThat(page.status()).isEqualTo("Here it is.");
        assertThat(page.result()).contains("Red Fox", "Not available at the moment.", "3 succeeded, 1 failed");
    }

    @Test
    void deadline_endsWhatHangs() {
        Playground page = playground().open(site().address());
        page.select("activity", "hanging").number("deadline", 700).runToItsEnd();
        assertThat(page.status()).isEqualTo("It took too long. Unfinished: activity.");
        assertThat(page.millis()).isGreaterThanOrEqualTo(700);

        page.radio("rule", "collected").runToItsEnd();
        assertThat(page.status()).isEqualTo("Here it is.");
        assertThat(page.result()).contains("Not ready in time.", "7 unread", "1 cancelled");
    }

    @ParameterizedTest
    @CsvSource({"10, 1", "100, 10", "1000, 100"})
    void list_isCountedWithALimit(int users, int failing) throws Exception {
        Playground page = playground().open(site().address());
        site().made();
        page.radio("elements", Integer.toString(users))
                .number("limit", 100)
                .number("deadline", 30_000)
                .select("notifications", "failing")
                .runToItsEnd();

        assertThat(page.status()).isEqualTo("Here it is.");
        assertThat(page.tally())
                .contains(users + " calls: " + (users - failing) + " succeeded, " + failing + " failed");
        assertThat(site().made().choices().limit()).isEqualTo(100);
        if (users > 100) {
            assertThat(page.millis()).isGreaterThanOrEqualTo(200L * users / 100 - 200);
        }
    }

    @Test
    void list_hasADeadlineThatFitsIt() {
        Playground page = playground().open(site().address());
        page.radio("elements", "1000").runToItsEnd();
        assertThat(page.status()).isEqualTo("Here it is.");
        assertThat(page.tally()).contains("1000 calls: 1000 succeeded");

        page.radio("elements", "0");
        assertThat(browser().findElement(By.name("deadline")).getDomProperty("value"))
                .isEqualTo("1000");
    }

    @Test
    void listThatWasCut_saysHowMuchOfItIsThere() {
        Playground page = playground().open(site().address());
        page.radio("elements", "1000").number("deadline", 500).runToItsEnd();

        assertThat(page.status()).matches("[0-9]{1,3} of 1000: the deadline was over\\.");
    }

    @Test
    void controlsOfTheOther_areOutOfTheWay() {
        Playground page = playground().open(site().address());
        assertThat(browser().findElement(By.name("limit")).isDisplayed()).isFalse();

        page.radio("elements", "10");
        assertThat(browser().findElement(By.name("limit")).isDisplayed()).isTrue();
        assertThat(browser().findElement(By.name("activity")).isDisplayed()).isFalse();
        assertThat(browser()
                        .findElement(By.cssSelector("[name=rule][value=collected]"))
                        .isSelected())
                .isTrue();
    }

    @Test
    void link_setsTheControlsAndRuns() {
        Playground page = playground().open(site().address());
        browser().findElement(By.linkText("without it")).click();
        page.awaitEnd();

        assertThat(page.result()).contains("Dashboards.lenientDashboard", "Not available at the moment.");
        assertThat(browser()
                        .findElement(By.cssSelector("[name=rule][value=collected]"))
                        .isSelected())
                .isTrue();
    }

    @Test
    void listWithTrouble_saysWhoMeetsIt() {
        Playground page = playground().open(site().address());
        page.radio("elements", "10");
        assertThat(browser().findElement(By.className("one-in-ten")).isDisplayed())
                .isFalse();

        page.select("notifications", "failing");
        assertThat(browser().findElement(By.className("one-in-ten")).isDisplayed())
                .isTrue();
    }

    @Test
    void address_isThatOfTheChoices() {
        Playground page = playground().open(site().address());
        page.radio("rule", "collected").select("activity", "failing").runToItsEnd();
        browser().navigate().refresh();
        page.awaitEnd();

        assertThat(page.result()).contains("Not available at the moment.");
    }
}
