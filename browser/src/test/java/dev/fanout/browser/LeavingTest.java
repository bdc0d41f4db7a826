package dev.fanout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.example.playground.Run;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WindowType;

/** Whoever leaves stops the calls that were made for them. */
class LeavingTest extends BrowserTest {
    private static final String LONG = "activity=hanging&notifications=hanging&deadline=30000";
    private static final String ONE_HANGS = "3 succeeded, 0 failed, 0 cancelled, 1 running, 0 waiting";

    @Test
    void stopButton_stopsTheCallsAndThePageShowsIt() throws Exception {
        Playground page = playground().open(site().address());
        page.select("activity", "hanging")
                .number("deadline", 30_000)
                .run()
                .awaitTally(ONE_HANGS)
                .stop();

        assertThat(page.status()).isEqualTo("You have closed the request, and the server has stopped.");
        assertThat(page.result()).contains("The request was closed", "Of its 4 calls 1 had not ended", "1 cancelled");
        assertThat(page.timeline()).contains("activity: cancelled");
        assertThat(page.state()).contains("0 running, 1 answered, 0 failed, 1 stopped");
        assertThat(site().state().get("stopped").asInt()).isEqualTo(1);
    }

    @Test
    void closedTab_stopsTheCalls() throws Exception {
        playground().open(site().address());
        site().made();
        String first = browser().getWindowHandle();
        browser().switchTo().newWindow(WindowType.TAB);
        browser().get(site().address().resolve("/?" + LONG).toString());
        playground().awaitTally("2 succeeded, 0 failed, 0 cancelled, 2 running");
        assertThat(site().state().get("running")).hasSize(1);

        browser().close();
        Run run = site().made();
        browser().switchTo().window(first);

        assertThat(run.stopped()).isPresent();
        assertThat(run.calls().running()).isZero();
        assertThat(run.calls().cancelled()).isEqualTo(2);
        assertThat(site().state().get("running")).isEmpty();
        assertThat(site().state().get("stopped").asInt()).isEqualTo(1);
    }

    @Test
    void anotherRun_stopsTheOneBefore() throws Exception {
        Playground page = playground().open(site().address());
        site().made();
        page.select("activity", "hanging").number("deadline", 30_000).run().awaitTally(ONE_HANGS);
        page.select("activity", "none").run();

        assertThat(site().made().stopped()).isPresent();
        assertThat(site().made().answer().isFound()).isTrue();
        page.awaitEnd();
        assertThat(page.status()).isEqualTo("Here it is.");
    }
}
