package cn.gov.shuozhou.data.walk;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The installed Chromium; none is ever downloaded. It ends with the process. */
final class Chromium {

    private static final String MISSING = """

            ****************************************************************************
            *  NO CHROMIUM FOUND: THE WALK THROUGH THE BROWSER IS NOT TESTED.          *
            *  未找到 Chromium：浏览器走查没有执行。                                   *
            *  apt-get install chromium fonts-noto-cjk                                 *
            *  or set the environment variable CHROMIUM to a Chromium or Chrome.       *
            ****************************************************************************
            """;

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Browser browser;

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    /** Without a browser the tests are skipped, loudly; in CI they fail. */
    static Chromium open() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            System.err.println(MISSING);
            Assertions.assertNotEquals("true", System.getenv("CI"), MISSING);
            Assumptions.abort(MISSING);
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.orElseThrow())
                        .setArgs(QUIET)));
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> find() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
