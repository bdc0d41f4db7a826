package dev.fanout.browser;

import dev.fanout.example.services.Behaviours;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.chrome.ChromeDriver;

/** A server for each test, and a browser for all of a class. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private ChromeDriver browser;
    private Site site;

    @BeforeAll
    final void startBrowser() {
        browser = Chromium.start();
    }

    @BeforeEach
    final void startSite() throws Exception {
        site = new Site(Behaviours.well());
        playground().asUsual();
    }

    @AfterEach
    final void endSite() throws Exception {
        browser.get("about:blank");
        site.close();
    }

    @AfterAll
    final void endBrowser() {
        if (browser != null) {
            browser.quit();
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
