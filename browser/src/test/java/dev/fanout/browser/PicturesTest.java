package dev.fanout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.OutputType;

/** The pictures of the documentation. */
class PicturesTest extends BrowserTest {
    private static final Path TARGET = Path.of("target", "pictures");
    private static final Path DOCS = Path.of("..", "docs", "pictures");

    @Test
    void light_aFailureIsCollected() throws Exception {
        playground().screen(1200, 860, 2).open(site().address());
        playground().select("notifications", "failing").runToItsEnd();

        take("playground-light.png");
    }

    @Test
    void dark_theFirstFailureStopsTheOthers() throws Exception {
        playground().dark().screen(1200, 860, 2).open(site().address());
        playground()
                .radio("rule", "required")
                .select("notifications", "failing")
                .runToItsEnd();

        take("playground-dark.png");
    }

    @Test
    void stopped_theRequestWasClosed() throws Exception {
        playground().screen(1200, 860, 2).open(site().address());
        playground()
                .radio("elements", "100")
                .number("limit", 10)
                .number("deadline", 30_000)
                .select("notifications", "slow")
                .run()
                .awaitTally("10 running")
                .stop();

        take("playground-stopped.png");
    }

    @Test
    void phone_fitsItsWidth() throws Exception {
        Playground page = playground().screen(390, 844, 2).open(site().address());
        page.select("activity", "hanging").radio("rule", "collected").runToItsEnd();

        take("playground-phone.png", false);
    }

    private void take(String name) throws IOException {
        take(name, true);
    }

    private void take(String name, boolean fromTheTop) throws IOException {
        if (fromTheTop) {
            browser().executeScript("window.scrollTo(0, 0)");
        }
        byte[] picture = browser().getScreenshotAs(OutputType.BYTES);
        assertThat(picture).hasSizeGreaterThan(10_000);
        Files.createDirectories(TARGET);
        Files.write(TARGET.resolve(name), picture);
        if (System.getProperty("fanout.pictures", "").equals("write")) {
            Files.createDirectories(DOCS);
            Files.write(DOCS.resolve(name), picture);
        }
    }
}
