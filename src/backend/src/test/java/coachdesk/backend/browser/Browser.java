package coachdesk.backend.browser;

import coachdesk.backend.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real browser without a window, that keeps account of what a page asks for and complains of. It reaches this machine and
 * nothing else. Each is as if just installed.
 */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Held, because a logger that nobody holds forgets its level. It warns that newer browsers have newer debugging commands. */
    private static final Logger VERSIONS = Logger.getLogger("org.openqa.selenium.devtools");

    static {
        VERSIONS.setLevel(Level.SEVERE);
    }

    private final ChromeDriver driver;
    private final Viewport viewport;
    private final List<String> asked = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Browser(ChromeDriver driver, Viewport viewport) {
        this.driver = driver;
        this.viewport = viewport;
    }

    /**
     * @param language as in {@code Accept-Language}
     * @throws AssertionError where there is no browser, with what to install
     */
    public static Browser open(Viewport viewport, String language, boolean dark) {
        ChromeOptions options = new ChromeOptions();
        Installed.chromium().ifPresent(binary -> options.setBinary(binary.toFile()));
        options.addArguments(
                "--headless=new",
                // The pages are ours alone, and neither root nor a container has what the sandbox is made of.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--window-size=" + viewport.width + "," + viewport.height);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Installed.chromedriver().toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options), viewport);
        browser.look(dark);
        return browser;
    }

    private void look(boolean dark) {
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("width", viewport.width);
        size.put("height", viewport.height);
        size.put("deviceScaleFactor", viewport.touch ? 2 : 1);
        size.put("mobile", viewport.touch);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", size);
        driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", viewport.touch));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    public void go(URI address) {
        driver.get(address.toString());
    }

    /** As the reload button does. */
    public void reload() {
        driver.navigate().refresh();
    }

    /** The one element that is seen there, as soon as it is. */
    public WebElement at(String selector) {
        return until(selector + " is seen", () -> driver.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** The words of all elements there, in their order. */
    public List<String> texts(String selector) {
        return until("the words of " + selector, () -> driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList());
    }

    /**
     * Waits until there is one.
     *
     * @param what for the sentence when it never comes
     * @param found null or false for not yet
     */
    public <T> T until(String what, Supplier<T> found) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(50))
                .withMessage(what)
                .ignoring(StaleElementReferenceException.class)
                .until(ignored -> found.get());
    }

    /** What a script in the page comes to; numbers as {@code Long} or {@code Double}. */
    public Object script(String script) {
        return driver.executeScript(script);
    }

    /** CSS pixels by which the page is wider than what it is looked at on; nothing may be. */
    public long tooWide() {
        return (Long) script("return Math.max(0, document.documentElement.scrollWidth - " + viewport.width
                + ", ...[...document.querySelectorAll('body *')].filter(e => e.offsetParent)"
                + ".map(e => Math.ceil(e.getBoundingClientRect().right) - " + viewport.width + "))");
    }

    /** Every address that the page asked for since the beginning, those of sockets too. */
    public List<String> asked() {
        driver.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> {
            Map<?, ?> message = (Map<?, ?>) Json.read(entry.getMessage()).get("message");
            Map<?, ?> params = (Map<?, ?>) message.get("params");
            if ("Network.requestWillBeSent".equals(message.get("method"))) {
                asked.add((String) ((Map<?, ?>) params.get("request")).get("url"));
            } else if ("Network.webSocketCreated".equals(message.get("method"))) {
                asked.add((String) params.get("url"));
            }
        });
        return List.copyOf(asked);
    }

    /** What stood in the console since the beginning, as warning or error. */
    public List<String> complaints() {
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .forEach(entry -> complaints.add(entry.getMessage()));
        return List.copyOf(complaints);
    }

    /** Draws what is seen into a file under {@code target/pictures}, to be looked at. */
    public Path picture(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "pictures"));
            return Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
