package dev.fanout.browser;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page, as its visitor uses it. */
final class Playground {
    private static final By RUN = By.id("run");
    private static final By STOP = By.id("stop");

    private final ChromeDriver browser;

    Playground(ChromeDriver browser) {
        this.browser = browser;
    }

    /** Opens the page, which makes a dashboard at once, and waits for that. */
    Playground open(URI address) {
        return open(address, "");
    }

    Playground open(URI address, String query) {
        browser.get(address.resolve("/?" + query).toString());
        return awaitEnd();
    }

    Playground radio(String name, String value) {
        browser.findElement(By.cssSelector("input[name=%s][value='%s']".formatted(name, value)))
                .click();
        return this;
    }

    Playground select(String name, String value) {
        new Select(browser.findElement(By.name(name))).selectByValue(value);
        return this;
    }

    Playground number(String name, int value) {
        browser.findElement(By.name(name)).sendKeys(Keys.chord(Keys.CONTROL, "a"), Integer.toString(value));
        return this;
    }

    /** Presses the button. */
    Playground run() {
        browser.findElement(RUN).click();
        return this;
    }

    /** Presses the button, and waits until the answer is there. */
    Playground runToItsEnd() {
        return run().awaitEnd();
    }

    Playground stop() {
        browser.findElement(STOP).click();
        return awaitEnd();
    }

    Playground awaitEnd() {
        await(driver -> !browser.findElement(STOP).isEnabled()
                && !browser.findElements(By.cssSelector("article[data-running=false]"))
                        .isEmpty());
        return this;
    }

    /** Waits until the page counts calls like this. */
    Playground awaitTally(String part) {
        await(driver -> tally().contains(part));
        return this;
    }

    private void await(ExpectedCondition<Boolean> condition) {
        new WebDriverWait(browser, Duration.ofSeconds(40)).until(condition);
    }

    String status() {
        return browser.findElement(By.id("status")).getText();
    }

    String state() {
        return browser.findElement(By.id("state")).getText();
    }

    /** What has come of it: without the controls, the status and the plan. */
    String result() {
        return browser.findElement(By.id("result")).getText();
    }

    /** How many calls there are. Read in one go, since it is replaced while a run goes on. */
    String tally() {
        return String.valueOf(browser.executeScript("return document.querySelector('.tally')?.textContent ?? ''"));
    }

    /** What the timeline says to those who do not see it. */
    String timeline() {
        return String.valueOf(
                browser.executeScript("return document.querySelector('.fanout-timeline desc').textContent"));
    }

    long millis() {
        String facts = browser.findElement(By.cssSelector(".facts")).getText();
        return Long.parseLong(facts.replaceAll("(?s).*?([0-9]+) ms.*", "$1"));
    }

    /** A screen that is neither dark nor small. */
    void asUsual() {
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    Playground dark() {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        return this;
    }

    /** A screen of that size, in CSS pixels. */
    Playground screen(int width, int height, int scale) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", width < 600));
        return this;
    }
}
