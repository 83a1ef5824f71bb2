package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 有条件共享 from the application to the data. */
class ConditionalSharingIT extends Walk {

    private static final Wanted VEHICLES = new Wanted(
            "机动车登记信息",
            List.of("号牌号码", "所有人姓名", "所有人身份证件号码", "手机号码", "机动车状态"),
            "核验失业保险金申领人名下有无营运机动车，避免重复提交证明材料。",
            "《失业保险条例》（国务院令第258号）第十六条");

    private static final Wanted HOUSEHOLD =
            new Wanted("户籍人口基本信息", List.of("姓名", "公民身份号码"), "核验就业困难人员的户籍所在地，发放就业补助资金。", "《就业促进法》第五十二条：就业援助制度");

    private static final Wanted RESIDENTS = new Wanted(
            HOUSEHOLD.resource(),
            List.of("公民身份号码", "姓名", "性别", "民族", "出生日期", "户籍地址", "与户主关系", "婚姻状况", "文化程度", "服务处所"),
            "核对最低生活保障家庭成员的户籍，认定共同生活的家庭成员。",
            "《社会救助暂行办法》第五十八条：核对申请人家庭情况");

    private static final Wanted MARRIAGES =
            new Wanted("婚姻登记信息", List.of("登记字号", "登记机关"), "核验随军家属就业安置申请人的婚姻状况，减少证明材料。", "《军人地位和权益保障法》第五十四条随军家属就业安置");

    private static final Predicate<String> MASKED = value -> value.contains("*");

    @Test
    @DisplayName("第十六条：不同意的说明理由并提供依据，缺一不可")
    void refused() {
        RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
        String caseNumber = requester.apply(HOUSEHOLD);

        TaskListPage tasks = new TaskListPage(seat("public-security.approver"));
        tasks.openByHome(caseNumber);
        tasks.claim();
        tasks.decide("不同意");
        tasks.field("reason").fill("申请的用途可由本人持户口簿核验，逐人获取户籍信息超出必要范围。");
        tasks.submit();
        assertThat(tasks.problemAt("basisTitle")).containsText("请填写依据的文件名称");
        assertThat(tasks.form()).containsText("请选择依据的种类（第十六条）");
        requester.desk().page().reload();
        assertThat(requester.desk().main()).containsText("待提供部门答复");

        tasks.field("basisKind").selectOption("LAW");
        tasks.field("basisTitle").fill("《中华人民共和国个人信息保护法》");
        tasks.field("basisClause").fill("第六条");
        tasks.submit();
        assertThat(tasks.card(HOUSEHOLD.resource())).hasCount(0);

        requester.followMessage(caseNumber, "不同意");
        assertThat(requester.desk().main()).containsText("超出必要范围");
        assertThat(requester.desk().main()).containsText("《中华人民共和国个人信息保护法》第六条");
    }

    @Test
    @FullRun(everyday = "不同意和部分同意两条路")
    @DisplayName("第十六条：退回补正后补齐材料，提供部门同意")
    void supplemented() {
        RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
        String caseNumber = requester.apply(MARRIAGES);

        TaskListPage tasks = new TaskListPage(seat("civil-affairs.approver"));
        tasks.openByHome(caseNumber);
        tasks.claim();
        tasks.decide("退回补正");
        tasks.field("missing").fill("请补充：随军家属身份由哪个部门认定，每年约有多少人。");
        tasks.submit();
        assertThat(tasks.card(MARRIAGES.resource())).hasCount(0);

        requester.followMessage(caseNumber, "补正");
        assertThat(requester.desk().main()).containsText("随军家属身份由哪个部门认定");
        requester.desk().field("补正说明").fill("由市退役军人事务局认定，每年约 30 人。");
        requester.desk().press("提交补正材料");
        assertThat(requester.desk().main()).containsText("待提供部门答复");

        tasks.openByHome(caseNumber);
        tasks.claim();
        assertThat(tasks.form()).containsText("每年约 30 人");
        tasks.decide("同意");
        tasks.giveReasons("逐条核验须与登记原文比对");
        tasks.submit();
        assertThat(tasks.card(MARRIAGES.resource())).hasCount(0);

        requester.followMessage(caseNumber, "同意");
        assertThat(requester.desk().main()).containsText("已共享");
    }

    @Test
    @DisplayName("第十六条、第十八条：部分同意并脱敏，使用部门只取得同意的信息项")
    void agreedInPart() throws IOException {
        RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
        requester.desk().open("/read-api");
        assertThat(requester.desk().page().locator("body")).containsText("/api/grants/{number}/records");
        requester.desk().open("/");
        requester.beginApplication(VEHICLES.resource());
        requester.fill(VEHICLES);
        requester.saveAsDraftAndComeBack(VEHICLES);
        String caseNumber = requester.submit();
        assertThat(requester.desk().main().locator("#clocks")).containsText("还剩 5 个工作日");

        Desk approver = seat("public-security.approver");
        TaskListPage tasks = new TaskListPage(approver);
        tasks.openByHome(caseNumber);
        tasks.chooseFilter("本部门待办");
        assertThat(tasks.card(VEHICLES.resource())).containsText("朔州市人力资源和社会保障局");
        assertThat(tasks.card(VEHICLES.resource())).containsText("期限");
        EnglishRemains.assertNoneIn(tasks.words());
        tasks.claim();
        tasks.decide("同意");
        tasks.withhold("所有人身份证件号码");
        tasks.withhold("手机号码");
        tasks.mask("号牌号码", "PLATE");
        tasks.mask("所有人姓名", "NAME");
        tasks.giveReasons("逐条核验须与登记原文比对");
        tasks.field("reason").fill("核验名下机动车不需要证件号码和手机号码。");
        tasks.field("basisKind").selectOption("LAW");
        tasks.field("basisTitle").fill("《中华人民共和国个人信息保护法》");
        tasks.field("basisClause").fill("第六条");
        tasks.submit();
        assertThat(tasks.card(VEHICLES.resource())).hasCount(0);

        requester.followMessage(caseNumber, "同意");
        requester.desk().follow("查看授权和数据");
        GrantPage grant = new GrantPage(requester.desk());
        assertDownloads(grant);
        suspended(seat("public-security.data-officer"), grant);
    }

    @Test
    @DisplayName("第二十九条：暂停授权，正在进行的下载同时停止")
    void suspendedUnderADownload() {
        RequesterDesk requester = new RequesterDesk(seat("civil-affairs.requester"));
        String caseNumber = requester.apply(RESIDENTS);
        TaskListPage tasks = new TaskListPage(seat("public-security.approver"));
        tasks.openByHome(caseNumber);
        tasks.claim();
        tasks.decide("同意");
        tasks.giveReasons("逐条核验须与登记原文比对");
        tasks.submit();
        assertThat(tasks.card(RESIDENTS.resource())).hasCount(0);
        requester.followMessage(caseNumber, "同意");
        requester.desk().follow("查看授权和数据");
        GrantPage grant = new GrantPage(requester.desk());

        Download running = grant.downloadSlowly("下载 CSV");
        suspended(seat("public-security.data-officer"), grant);
        grant.speedUp();

        assertThat(running.failure()).isNotNull();
        grant.reload();
        assertThat(grant.uses("CSV")).containsText("中断");
    }

    private void suspended(Desk provider, GrantPage grant) {
        provider.open("/grants/" + grant.number());
        provider.main().locator("summary:text-is('暂停授权')").click();
        provider.field("超范围使用").check();
        provider.field("暂停的理由").fill("发现下载次数远多于核验的人数，先行暂停核实。");
        provider.press("立即暂停");
        assertThat(provider.main()).containsText("授权已暂停");
        grant.reload();
        assertThat(grant.words()).containsText("授权已暂停，暂时不能取用数据。");
        assertThat(grant.words()).containsText("先行暂停核实");
    }

    private void assertDownloads(GrantPage grant) throws IOException {
        String number = grant.number();
        DownloadedData csv = DownloadedData.csv(grant.download("下载 CSV"));
        DownloadedData xlsx = DownloadedData.xlsx(grant.download("下载 Excel"));
        assertThat(csv.columns()).containsExactly("号牌号码", "所有人姓名", "机动车状态");
        assertThat(csv.rows()).hasSize(6000);
        assertThat(csv.column("号牌号码")).allMatch(MASKED);
        assertThat(csv.column("所有人姓名")).allMatch(MASKED);
        assertThat(csv.column("机动车状态")).contains("正常").noneMatch(MASKED);
        assertThat(xlsx.columns()).isEqualTo(csv.columns());
        assertThat(xlsx.provenance()).containsEntry("授权编号", number).containsEntry("使用用途", VEHICLES.purpose());
        assertThat(xlsx.rows()).isEqualTo(csv.rows());
        grant.reload();
        assertThat(grant.uses("CSV")).containsText("6,000");
        assertThat(grant.uses("Excel")).containsText("完成");
    }
}
