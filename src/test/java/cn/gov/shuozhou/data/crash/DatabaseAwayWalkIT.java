package cn.gov.shuozhou.data.crash;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.walk.Desk;
import cn.gov.shuozhou.data.walk.Launch;
import cn.gov.shuozhou.data.walk.RequesterDesk;
import cn.gov.shuozhou.data.walk.RunningApplication;
import cn.gov.shuozhou.data.walk.TaskListPage;
import cn.gov.shuozhou.data.walk.Walk;
import cn.gov.shuozhou.data.walk.Wanted;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people see who have typed something when the database goes away, in a real browser against a real PostgreSQL. */
@FullRun(everyday = "NodeClockTest.withTheDatabaseAwayNobodyWaits、DatabaseLostUnderWayTest")
@DisplayName("填到一半数据库不在：说明，所填的留着，恢复后再交一次就行")
class DatabaseAwayWalkIT extends Walk {

    private static final Wanted HOUSEHOLD =
            new Wanted("户籍人口基本信息", List.of("姓名", "公民身份号码"), "核验就业困难人员的户籍所在地，发放就业补助资金。", "《就业促进法》第五十二条：就业援助制度");

    private static final String REASON = "申请的用途可由本人持户口簿核验，逐人获取户籍信息超出必要范围。";

    private StoppablePostgres server;
    private RunningApplication node;

    @Override
    protected RunningApplication launched() throws IOException, InterruptedException {
        server = new StoppablePostgres();
        Map<String, String> settings = new HashMap<>(server.settings());
        settings.put("SPRING_PROFILES_INCLUDE", "postgres");
        node = RunningApplication.start(Launch.ARCHIVED, "away", Files.createTempDirectory("away"), settings);
        return node;
    }

    @Override
    protected boolean isExpected(String complaint) {
        return complaint.contains("503");
    }

    @AfterAll
    void end() throws IOException {
        if (node != null) {
            node.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    @DisplayName("门户的申请表、Tasklist 的答复表、上传数据的页面")
    void whatWasTypedIsKept() throws Exception {
        RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
        requester.beginApplication(HOUSEHOLD.resource());
        requester.fill(HOUSEHOLD);
        stop();
        requester.desk().press("提交申请");
        says(requester.desk(), "数据存储暂时连不上", "没有作任何更改", "保留在本页");
        start();
        requester.desk().press("重新提交");
        assertThat(requester.desk().main()).containsText("申请已提交");
        String caseNumber = requester.desk().main().locator(".page-lead .code").innerText();

        TaskListPage tasks = new TaskListPage(seat("public-security.approver"));
        tasks.openByHome(caseNumber);
        tasks.claim();
        tasks.decide("不同意");
        tasks.field("reason").fill(REASON);
        tasks.field("basisKind").selectOption("LAW");
        tasks.field("basisTitle").fill("《中华人民共和国个人信息保护法》");
        tasks.field("basisClause").fill("第六条");
        stop();
        tasks.submit();
        assertThat(tasks.form()).containsText("数据存储暂时连不上");
        assertThat(tasks.field("reason")).hasValue(REASON);
        start();
        tasks.submit();
        assertThat(tasks.card(HOUSEHOLD.resource())).hasCount(0);
        requester.followMessage(caseNumber, "不同意");

        upload(seat("civil-affairs.data-officer"));
    }

    private void upload(Desk officer) throws Exception {
        officer.go("数据目录");
        officer.follow("婚姻登记信息");
        officer.follow("上传数据");
        officer.main()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("一.csv", "text/csv", "姓名\n".getBytes(StandardCharsets.UTF_8)));
        officer.page().waitForLoadState();
        stop();
        officer.main().locator("form:has(input[type=file]) button").first().click();
        says(officer, "数据存储暂时连不上", "文件须重新选择");
        start();
        officer.open("/inbox");
        assertThat(officer.main()).containsText("消息");
    }

    private static void says(Desk desk, String... sentences) {
        for (String sentence : sentences) {
            assertThat(desk.main()).containsText(sentence);
        }
    }

    private void stop() throws IOException {
        server.stop();
        awaitReadiness(503);
    }

    private void start() throws IOException {
        server.start();
        awaitReadiness(200);
    }

    private void awaitReadiness(int status) {
        Waiting.await("readiness " + status).until(() -> Readiness.of(node.address()) == status);
    }
}
