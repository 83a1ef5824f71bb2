package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MovableClockTest
@DisplayName("一份表单、两张办公桌：门户的待办页与 Tasklist 用同一份表单和脚本")
class DeskPageTest extends WithTakenTask {

    private static final Path FORMS = Path.of("forms");

    private static final Path SCRIPTS =
            Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts");

    private static final Pattern SCRIPT = Pattern.compile("data-script=\"/forms/([^\"]+)\"");

    @Test
    @DisplayName("待办页载入模型所写的表单；其他部门的人与打开不存在的待办一样")
    void thePageLoadsTheFormOfTheModel() throws Exception {
        String page = desk.page(APPROVER, "/todo/" + desk.task().getId(), 200);

        assertThat(page)
                .contains("data-form=\"/forms/conditional-sharing/answer-application.html\"", desk.number())
                .contains("/camunda/app/tasklist/default/#/?task=" + desk.task().getId());
        assertThat(desk.page("health.approver", "/todo/" + desk.task().getId(), 409))
                .contains("该待办已办结或不存在");
        assertThat(desk.page(APPROVER, "/todo/none", 409)).contains("该待办已办结或不存在");
    }

    @Test
    @DisplayName("首页和待办列表都通向门户的待办页；下一件是排在后面的，最后一件之后回到列表")
    void linksLeadToThePage() throws Exception {
        String link = "/todo/" + desk.task().getId();

        assertThat(desk.page(APPROVER, "/", 200)).contains(link);
        assertThat(desk.page(APPROVER, "/todo", 200)).contains(link);
        assertThat(desk.next(APPROVER, null)).isEqualTo(link);
        assertThat(desk.next(APPROVER, desk.task().getId())).isEqualTo("/todo");
        assertThat(desk.next(APPROVER, "ended")).isEqualTo(link);
    }

    @Test
    @DisplayName("每份表单都写明脚本，脚本能在任何一张办公桌上打开；内嵌的载入脚本一字不差")
    void everyFormOpensOnEitherDesk() throws IOException {
        List<Path> forms = forms();

        assertThat(forms).hasSizeGreaterThan(20).allSatisfy(form -> {
            Matcher script = SCRIPT.matcher(Files.readString(form));
            assertThat(script.find()).as("%s names its script", form).isTrue();
            assertThat(FORMS.resolve(script.group(1))).content().contains("export function open(desk");
        });
        assertThat(forms.stream().map(DeskPageTest::loader).distinct()).hasSize(1);
    }

    @Test
    @DisplayName("Tasklist 的“办理过程”取自办件页面：脚本所取的各部分页面上都有")
    void theTabShowsThePageOfTheCase() throws Exception {
        String script = Files.readString(SCRIPTS.resolve("case-course.js"));
        Matcher parts = Pattern.compile("const PARTS = \\[(.*?)]").matcher(script);
        assertThat(parts.find()).isTrue();
        String page = desk.page(APPROVER, "/sharing/applications/" + desk.number(), 200);

        assertThat(parts.group(1)).contains("#clocks", "#case-steps", "#case-attachments");
        assertThat(page).contains("id=\"clocks\"", "id=\"case-steps\"");
        assertThat(Path.of("src/main/resources/templates/casework/attachments.html"))
                .content()
                .contains("id=\"case-attachments\"");
        assertThat(Files.readString(SCRIPTS.resolve("plugins.js"))).contains("case-course", "portal-lists");
    }

    private static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(FORMS)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static String loader(Path form) {
        try {
            String text = Files.readString(form);
            return text.substring(text.indexOf("<script cam-script"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
