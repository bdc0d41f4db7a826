package dev.fanout.browser;

import dev.fanout.example.services.Behaviours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.chrome.ChromeDriver;

/** A server and a browser for each test. */
abstract class BrowserTest {
    private Site site;
    private ChromeDriver browser;

    @BeforeEach
    final void start() throws Exception {
        site = new Site(Behaviours.well());
        try {
            browser = Chromium.start();
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    @AfterEach
    final void end() throws Exception {
        if (browser != null) {
            browser.quit();
        }
        if (site != null) {
            site.close();
        }
    }

    final Site site() {
        return site;
    }

    final ChromeDriver browser() {
        return browser;
    }

    final Playground playground() {
        return new Playground(browser);
    }
}
