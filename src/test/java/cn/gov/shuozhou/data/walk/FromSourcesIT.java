package cn.gov.shuozhou.data.walk;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Only what is otherwise than in the jar: templates, pages' files, task forms and models come from their folders. */
@DisplayName("mvn spring-boot:run")
class FromSourcesIT extends Walk {

    private static final Wanted HOUSEHOLD =
            new Wanted("户籍人口基本信息", List.of("姓名", "公民身份号码"), "核验就业困难人员的户籍所在地，发放就业补助资金。", "《就业促进法》第五十二条：就业援助制度");

    private RunningApplication fromSources;

    @Override
    protected RunningApplication launched() throws IOException, InterruptedException {
        fromSources = RunningApplication.start(Launch.FROM_SOURCES);
        return fromSources;
    }

    @AfterAll
    void end() throws IOException {
        if (fromSources != null) {
            fromSources.close();
        }
    }

    @Test
    @DisplayName("页面、样式、示例数据、流程模型和任务表单都在")
    void everythingIsThere() {
        RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
        String caseNumber = requester.apply(HOUSEHOLD);

        TaskListPage tasks = new TaskListPage(seat("public-security.approver"));
        tasks.openByHome(caseNumber);
        tasks.claim();
        EnglishRemains.assertNoneIn(tasks.words());
    }
}
