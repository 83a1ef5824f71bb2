package cn.gov.shuozhou.data.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The form alone, in a browser without an application behind it: its files, and a task as the interface gives it. */
@DisplayName("第十六条：提供共享数据的表单")
class SharingFormIT {

    private static final String HOST = "http://forms.invalid";

    private static final String SHOW = """
            async (task) => {
              const { parts } = await import('/forms/conditional-sharing/sharing-case.js');
              const { showCase } = await import('/forms/shared/case-facts.js');
              showCase(document, task, { ...parts, head: () => null, application: () => null });
              return [...document.querySelectorAll('tbody tr')].map((row) =>
                row.querySelector('th').firstChild.data + ' ' + row.querySelector('td:last-child').textContent);
            }
            """;

    private static final String CHECK = """
            async () => {
              const { unfit } = await import('/forms/conditional-sharing/provide-data.js');
              return unfit(document.querySelector('#provide-file').files[0], { resource: { itemNames: ['姓名'] } });
            }
            """;

    @Test
    @DisplayName("同意的写明怎样脱敏，不同意的写明不同意，还没有答复的是拟定的")
    void theAnswerIsShown() {
        try (Page page = Shared.chromium().browser().newPage()) {
            page.route("**", SharingFormIT::file);
            page.navigate(HOST + "/forms/conditional-sharing/provide-data.html");

            Object shown = page.evaluate("async () => (" + SHOW + ")({"
                    + "resource: {}, attachments: [], maskingRules: [{ key: 'NAME', label: '姓名' }], items: ["
                    + "{ name: '姓名', proposedMasking: 'NONE', granted: true, answeredMasking: 'NAME' },"
                    + "{ name: '登记日期', proposedMasking: 'NONE', granted: false, answeredMasking: null },"
                    + "{ name: '登记机关', proposedMasking: 'NONE', granted: null, answeredMasking: null },"
                    + "{ name: '住址', granted: true, answeredMasking: 'NONE', answeredReason: '须逐户上门核验' }] })");

            assertThat(shown)
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .containsExactly("姓名 可以使用；脱敏：姓名", "登记日期 不同意", "登记机关 拟不脱敏", "住址 可以使用；不脱敏（理由：须逐户上门核验）");
        }
    }

    @Test
    @DisplayName("第十七条：提供数据收 Excel 工作簿和 CSV")
    void theFilesThatAreTaken() {
        try (Page page = Shared.chromium().browser().newPage()) {
            page.route("**", SharingFormIT::file);
            page.navigate(HOST + "/forms/conditional-sharing/provide-data.html");

            assertThat(problems(page, "数据.xlsx")).isEqualTo("[]");
            assertThat(problems(page, "数据.XLS")).isEqualTo("[]");
            assertThat(problems(page, "数据.csv")).contains("表头缺少以下列：姓名");
            assertThat(problems(page, "数据.pdf")).contains("应为 Excel 工作簿");
        }
    }

    private static String problems(Page page, String file) {
        page.locator("#provide-file").setInputFiles(new FilePayload(file, "", new byte[] {'a'}));
        return String.valueOf(page.evaluate(CHECK));
    }

    /** Answers from the folder of the forms. */
    private static void file(Route route) {
        Path file = Path.of(route.request().url().substring(HOST.length() + 1));
        try {
            String type = file.toString().endsWith(".js") ? "text/javascript" : "text/html";
            route.fulfill(new FulfillOptions()
                    .setContentType(type + "; charset=utf-8")
                    .setBodyBytes(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
