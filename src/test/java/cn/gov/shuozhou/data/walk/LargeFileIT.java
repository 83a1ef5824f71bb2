package cn.gov.shuozhou.data.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pages' own script, in a browser without an application behind it. */
@DisplayName("选了过大的文件：不等传完，页面当场说明")
class LargeFileIT {

    private static final int LARGEST = 20 * 1024 * 1024;

    private static final String PAGE = "<main id='content'><form method='post' action='/sent'>"
            + "<input type='file' name='file' required><button>上传</button></form></main><script>%s</script>";

    private static final String CHOOSE = """
            bytes => {
              const chosen = new DataTransfer();
              chosen.items.add(new File([new Uint8Array(bytes)], '名册.xlsx'));
              const input = document.querySelector('input');
              input.files = chosen.files;
              input.dispatchEvent(new Event('change', {bubbles: true}));
              return input.validationMessage;
            }
            """;

    @Test
    @DisplayName("超过 20 MB 的说明文件名和上限，改选别的就能交")
    void tooLarge() throws IOException {
        String page = PAGE.formatted(Files.readString(Path.of("src/main/resources/static/js/app.js")));
        try (Page browser = Shared.chromium().browser().newPage()) {
            browser.route(
                    "**",
                    route -> route.fulfill(new FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(page)));
            browser.navigate("http://pages.invalid/");

            assertThat(browser.evaluate(CHOOSE, LARGEST + 1)).isEqualTo("“名册.xlsx”超过 20 MB。请压缩或拆分后重新选择。");
            assertThat(browser.evaluate(CHOOSE, LARGEST)).isEqualTo("");
            browser.locator("button").click();
            browser.waitForURL("**/sent");
        }
    }
}
