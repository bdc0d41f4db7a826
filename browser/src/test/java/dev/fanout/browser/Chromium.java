package dev.fanout.browser;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The distribution's browser and the driver that belongs to it; nothing is downloaded. */
final class Chromium {
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--window-size=1280,1000");
    private static final int FORBIDDEN = 2;

    /** Says at each start that it does not know the browser's version. Held here, or its level would be lost. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private static final Logger CHROMIUM = Logger.getLogger("org.openqa.selenium.chromium");

    private Chromium() {}

    static ChromeDriver start() {
        return start(new ChromeOptions());
    }

    static ChromeDriver startWithoutScripts() {
        ChromeOptions options = new ChromeOptions();
        options.setExperimentalOption(
                "prefs", Map.of("profile.managed_default_content_settings.javascript", FORBIDDEN));
        return start(options);
    }

    private static ChromeDriver start(ChromeOptions options) {
        DEVTOOLS.setLevel(Level.SEVERE);
        CHROMIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        options.setBinary(executable("chromium"));
        options.addArguments(ARGUMENTS);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(executable("chromedriver"))
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    private static File executable(String name) {
        String path = System.getProperty(name, "");
        File file = new File(path);
        if (!file.canExecute()) {
            throw new IllegalStateException("There is no " + name + " at " + path + ": install Debian's chromium and"
                    + " chromium-driver, or say -D" + name + "=PATH");
        }
        return file;
    }
}
