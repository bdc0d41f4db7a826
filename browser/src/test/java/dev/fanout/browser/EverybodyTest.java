package dev.fanout.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** With the keyboard, by ear, on a phone, without scripts, without a network. */
class EverybodyTest extends BrowserTest {
    @Test
    void keyboard_isEnough() {
        Playground page = playground().open(site().address());
        WebElement first = browser().findElement(By.cssSelector("nav a"));
        browser().executeScript("document.activeElement.blur()");
        press(Keys.TAB);
        assertThat(focused()).isEqualTo(first);
        tabTo("elements");

        press(Keys.TAB, Keys.ARROW_DOWN);
        press(Keys.TAB, Keys.ARROW_DOWN);
        tabTo("activity");
        press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        tabTo("run");
        press(Keys.ENTER);
        page.awaitEnd();

        assertThat(page.status()).isEqualTo("Here it is.");
        assertThat(page.result()).contains("Dashboards.lenientDashboard", "Not available at the moment.");
        assertThat(page.millis()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void stopping_leavesTheFocusAtAButton() {
        Playground page = playground().open(site().address());
        page.select("activity", "hanging").number("deadline", 30_000);
        tabTo("run");
        press(Keys.ENTER);
        page.awaitTally("1 running");
        tabTo("stop");
        press(Keys.SPACE);
        page.awaitEnd();

        assertThat(focused().getDomAttribute("id")).isEqualTo("run");
    }

    @Test
    void whatCanBeUsed_hasAName() {
        Playground page = playground().open(site().address());
        assertNames(20);
        page.radio("elements", "10");
        assertNames(15);
        assertThat(browser().findElement(By.tagName("html")).getDomAttribute("lang"))
                .isEqualTo("en");
        assertThat(browser().findElements(By.tagName("h1"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 768, 1280})
    void noWidth_needsScrollingToTheSide(int width) {
        Playground page = playground().screen(width, 800, 1).open(site().address());
        page.select("user", "2").select("notifications", "failing").runToItsEnd();

        assertThat(browser().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo((long) width);
    }

    @Test
    void onAPhone_whatComesOfItIsInSightAndSoIsTheWayToStopIt() {
        Playground page = playground().screen(390, 844, 1).open(site().address());
        page.select("activity", "hanging").number("deadline", 30_000).run().awaitTally("1 running");

        assertThat(browser()
                        .executeScript(
                                "return ['status', 'stop'].map(id => document.getElementById(id).getBoundingClientRect())"
                                        + ".every(place => place.top >= 0 && place.bottom <= innerHeight)"))
                .isEqualTo(true);
        page.stop();
        assertThat(page.status()).contains("the server has stopped");
    }

    @Test
    void darkness_isFollowed() {
        playground().dark().open(site().address());

        assertThat(browser().findElement(By.tagName("body")).getCssValue("background-color"))
                .isEqualTo("rgba(20, 24, 29, 1)");
        assertThat(browser()
                        .findElement(By.cssSelector(".fanout-timeline .paper"))
                        .getCssValue("fill"))
                .isEqualTo("rgb(20, 24, 29)");
    }

    @Test
    void nothing_isLoadedFromElsewhereAndNothingIsRefused() {
        playground().open(site().address());
        browser().executeScript("document.querySelector('iframe').scrollIntoView()");

        assertThat((List<?>) browser()
                        .executeScript("return performance.getEntriesByType('resource').map(each => each.name)"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(String.valueOf(name))
                        .startsWith(site().address().toString()));
        assertThat(browser().manage().logs().get(LogType.BROWSER))
                .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .isEmpty();
    }

    @Test
    void withoutScripts_theFormIsEnough() {
        ChromeDriver plain = Chromium.startWithoutScripts();
        try {
            plain.get(site().address().toString());
            assertThat(plain.findElement(By.id("status")).getText()).isEqualTo("Press Run.");
            plain.findElement(By.cssSelector("[name=notifications] [value=failing]"))
                    .click();
            plain.findElement(By.id("run")).click();

            assertThat(plain.findElement(By.id("status")).getText()).isEqualTo("Here it is.");
            assertThat(plain.findElement(By.id("result")).getText())
                    .contains("Red Fox", "Not available at the moment.");
        } finally {
            plain.quit();
        }
    }

    private void assertNames(int atLeast) {
        List<WebElement> usable = browser()
                .findElements(By.cssSelector(
                        "input, select, button, a, iframe, svg[role=img], fieldset, [tabindex], summary, article"));

        assertThat(usable)
                .filteredOn(WebElement::isDisplayed)
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allSatisfy(element -> assertThat(element.getAccessibleName())
                        .as(element.getTagName() + " " + element.getDomAttribute("name"))
                        .isNotBlank());
    }

    private void tabTo(String nameOrId) {
        for (int presses = 0; presses < 40; presses++) {
            WebElement now = focused();
            if (nameOrId.equals(now.getDomAttribute("name")) || nameOrId.equals(now.getDomAttribute("id"))) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("no way to " + nameOrId);
    }

    private void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            focused().sendKeys(key);
        }
    }

    private WebElement focused() {
        return browser().switchTo().activeElement();
    }
}
