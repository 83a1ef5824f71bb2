package cn.gov.shuozhou.data;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.walk.Accessibility;
import cn.gov.shuozhou.data.walk.Adoptions;
import cn.gov.shuozhou.data.walk.CatalogueDesk;
import cn.gov.shuozhou.data.walk.CatalogueWorkbook;
import cn.gov.shuozhou.data.walk.CockpitPage;
import cn.gov.shuozhou.data.walk.Desk;
import cn.gov.shuozhou.data.walk.DownloadedData;
import cn.gov.shuozhou.data.walk.EnglishRemains;
import cn.gov.shuozhou.data.walk.GrantPage;
import cn.gov.shuozhou.data.walk.Launch;
import cn.gov.shuozhou.data.walk.NoticeDesk;
import cn.gov.shuozhou.data.walk.PublicDesk;
import cn.gov.shuozhou.data.walk.RequesterDesk;
import cn.gov.shuozhou.data.walk.SameAnswers;
import cn.gov.shuozhou.data.walk.TaskListPage;
import cn.gov.shuozhou.data.walk.Walk;
import cn.gov.shuozhou.data.walk.Wanted;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** 有条件共享 from the application to the data, in a real browser against the real application. */
class WalkthroughIT {

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

    private static final Wanted ALLOWANCES =
            new Wanted("低保对象信息", List.of("低保证号"), "核验公益性岗位申请人是否为低保对象，确定就业援助对象。", "《就业服务与就业管理规定》第四十条就业援助对象");

    private static final Wanted SAVINGS =
            new Wanted("住房公积金缴存信息", List.of("姓名"), "核验商贸企业招用人员是否已缴存住房公积金。", "《住房公积金管理条例》第十五条：录用职工的缴存登记");

    private static final Wanted INSURED =
            new Wanted("基本医疗保险参保信息", List.of("姓名"), "核验商贸企业招用人员是否已参加医疗保险。", "《社会保险法》第二十三条：职工参加基本医疗保险");

    /** Five working days are over by then, even when the longest holiday lies between. */
    private static final String DAYS_PAST_ANY_HOLIDAY = "21";

    private static final String DAYS_PAST_ANY_MONTH = "32";

    private static final Predicate<String> MASKED = value -> value.contains("*");

    @Nested
    @DisplayName("java -jar")
    class Packaged extends SameAnswers {
        Packaged() {
            super(Launch.PACKAGED);
        }

        @Test
        @DisplayName("第二十五条：公众在手机上、不用脚本、只用键盘申请开放数据；提供部门受理、上传、答复；申请人取用、评价")
        void openDataApplied() {
            PublicDesk somebody = new PublicDesk(somebody());
            String caseNumber = somebody.apply("103002/1", "140602199003070037");
            Desk officer = seat("natural-resources.data-officer");
            for (String page : List.of(
                    "/open/applications/new?resource=103002/1",
                    "/open/applications/query",
                    "/open/plans",
                    "/open/participation")) {
                officer.open(page);
                Accessibility.assertFine(officer);
            }
            uploadPlan(officer);

            TaskListPage tasks = new TaskListPage(seat("natural-resources.approver"));
            tasks.openByHome(caseNumber);
            assertThat(tasks.form()).containsText("自然人 李**");
            tasks.claim();
            assertThat(tasks.form()).containsText("由您办理");
            tasks.form().getByText("查看申请人身份").click();
            assertThat(tasks.form()).containsText("140602199003070037");
            tasks.decide("受理");
            tasks.submitAccepted();
            tasks.openByHome(caseNumber);
            tasks.claim();
            tasks.decide("向申请人开放");
            tasks.submitAccepted();

            somebody.enter();
            somebody.press("我已阅读并接受使用许可");
            assertThat(somebody.download("下载 CSV")).contains("图层名称,申请编号", "分区," + caseNumber);
            somebody.choose("#rating-1");
            somebody.press("提交评价");
            assertThat(somebody.main()).containsText("评价已提交");
        }

        private static void uploadPlan(Desk officer) {
            officer.open("/catalog?q=国土空间规划分区图");
            officer.main().getByText("国土空间规划分区图").first().click();
            officer.main().getByText("上传数据").first().click();
            officer.main()
                    .locator("#file")
                    .setInputFiles(new FilePayload(
                            "分区.csv",
                            "text/csv",
                            "图层名称,分区代码,分区名称,所属县（市、区）,面积（公顷）,批准文号,空间范围\n分区,A1,生态保护红线,朔城区,1200,朔政函1号,略\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            officer.press("上传并检查");
            officer.press("替换当前数据");
            assertThat(officer.main()).containsText("1 行");
        }

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
        @DisplayName("第十条、第十二条：目录从导入、审查、发布，到告知、变更生效；审查意见撤回后重新提出（1280 和 390 像素）")
        void catalogue() {
            CatalogueDesk officer = new CatalogueDesk(seat("civil-affairs.data-officer"));
            Path template = officer.template();
            officer.upload(new CatalogueWorkbook(template, Adoptions.withFaults()).saveAs("目录.xlsx"));
            assertThat(officer.desk().main()).containsText("没有保存任何内容");
            assertThat(officer.findings()).containsExactlyElementsOf(Adoptions.FAULTS);

            officer.upload(new CatalogueWorkbook(template, Adoptions.corrected()).saveAs("目录（改正）.xlsx"));
            assertThat(officer.desk().main()).containsText("检查通过");
            officer.desk().press("确认，保存为草案");
            String publication = officer.submit(Adoptions.NAME);
            takenBackAndGivenAnew(review("civil-affairs.secrecy-reviewer", publication, "通过"), publication);
            review("civil-affairs.disclosure-reviewer", publication, "通过");
            review("bureau.supervisor", publication, "通过");

            RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
            requester.obtain(Adoptions.WANTED);

            officer.openResource(Adoptions.NAME);
            officer.proposeWithout(Adoptions.GONE);
            String change = officer.desk().main().locator(".page-lead .code").innerText();
            Desk bureau = review("bureau.supervisor", change, "通过");
            requester.followMessage(change, "目录变更");
            assertThat(requester.desk().main()).containsText(Adoptions.GONE);
            requester.desk().press("知悉");
            assertThat(requester.desk().main()).containsText("已登记本部门的回应");
            review(bureau, change, "确认");

            bureau.open("/demo/clock");
            bureau.field("前进天数").fill(DAYS_PAST_ANY_MONTH);
            bureau.press("前进");
            requester.followMessage(change, "生效");
            requester.desk().follow("查看资源");
            assertThat(requester.desk().main()).containsText("第 2 版");
            assertThat(requester.desk().main()).not().containsText(Adoptions.GONE);
        }

        @Test
        @FullRun(everyday = "从导入到变更生效的走查")
        @DisplayName("第十条、第二十三条：筛选出的草案一并提交，逐处标注退回，修改后重新审查、发布")
        void givenBackWithMarks() {
            String abstractAsked = "摘要没有写明按什么标准评估，请写明。";
            String abstractGiven = "按《收养评估办法（试行）》对收养申请人评估的报告，每日更新。";
            CatalogueDesk officer = new CatalogueDesk(seat("civil-affairs.data-officer"));
            officer.upload(new CatalogueWorkbook(officer.template(), Adoptions.assessments()).saveAs("收养评估.xlsx"));
            officer.desk().press("确认，保存为草案");
            String publication = officer.submitAllFound(Adoptions.ASSESSMENT, 3);

            review("civil-affairs.secrecy-reviewer", publication, "通过");
            TaskListPage disclosure = new TaskListPage(seat("civil-affairs.disclosure-reviewer"));
            disclosure.openByHome(publication);
            disclosure.claim();
            disclosure.mark(Adoptions.ASSESSMENT_REPORTS, "信息资源摘要", abstractAsked);
            disclosure.giveOpinion("其余两项没有意见。");
            disclosure.submitAccepted();

            TaskListPage corrections = new TaskListPage(officer.desk());
            corrections.openByHome(publication);
            assertThat(corrections.form()).containsText(abstractAsked);
            officer.correctSummary(Adoptions.ASSESSMENT_REPORTS, abstractGiven);
            corrections.openByHome(publication);
            corrections.claim();
            corrections.submitAccepted();

            review("civil-affairs.secrecy-reviewer", publication, "通过");
            review("civil-affairs.disclosure-reviewer", publication, "通过");
            review("bureau.supervisor", publication, "通过");
            officer.openResource(Adoptions.ASSESSMENT_REPORTS);
            assertThat(officer.desk().main()).containsText(abstractGiven);
            assertThat(officer.desk().main()).containsText("第 1 版");
        }

        private Desk review(String person, String caseNumber, String decision) {
            Desk desk = seat(person);
            review(desk, caseNumber, decision);
            return desk;
        }

        private void review(Desk desk, String caseNumber, String decision) {
            TaskListPage tasks = new TaskListPage(desk);
            tasks.openByHome(caseNumber);
            tasks.claim();
            tasks.decide(decision);
            tasks.confirmClaims();
            tasks.giveOpinion("已核对，无意见。");
            EnglishRemains.assertNoneIn(tasks.words());
            tasks.submitAccepted();
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

        @Test
        @DisplayName("第十六条：放假调休通知由一人准备、另一人采用，准备人自己不能采用")
        void noticeAdoptedByTwo() {
            NoticeDesk preparer = new NoticeDesk(seat("bureau.supervisor"));
            int year = preparer.prepare();
            preparer.open(year);
            assertThat(preparer.desk().main()).containsText("须由市政务信息管理局另一名工作人员采用");
            assertThat(preparer.desk().main()).not().containsText("采用并重新计算期限");

            NoticeDesk adopter = new NoticeDesk(seat("bureau.supervisor2"));
            adopter.open(year);
            adopter.desk().press("采用并重新计算期限");
            assertThat(adopter.desk().main()).containsText("已采用 %d 年放假调休通知".formatted(year));
            preparer.desk().open("/calendar?year=" + year);
            assertThat(preparer.desk().main()).containsText("国庆节");
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

        /** What nobody may do is not offered; a failed job can be tried again. */
        private void assertOffersNothingForbidden(CockpitPage cockpit, String caseNumber) {
            assertThat(cockpit.instances()).containsText(caseNumber);
            assertThat(cockpit.zone()).hasText("时间均为北京时间");
            cockpit.openInstance(caseNumber);
            for (String tab : List.of("变量", "人工任务", "作业")) {
                cockpit.openTab(tab);
                assertThat(cockpit.actions()).hasCount(1);
                assertThat(cockpit.actions()).hasAttribute("uib-tooltip", "增加失败作业的重试次数");
            }
            cockpit.go("#/tasks");
            assertThat(cockpit.heading("流程定义已部署")).isVisible();
        }

        /** The tab of the instance, the page of all limits, the instance with its history; and with a script spoilt. */
        private void assertTellsLimits(Desk supervisor, CockpitPage cockpit, String caseNumber) {
            supervisor.open("/cases/" + caseNumber + "/instance");
            cockpit.openTab("时限");
            assertThat(cockpit.limits()).containsText("答复共享申请");
            assertThat(cockpit.limits()).containsText("朔州市民政局");
            cockpit.assertLimitsAreAccessible();
            cockpit.go("#/limits");
            assertThat(cockpit.limits()).containsText("期限最近的时限");
            assertThat(cockpit.limits()).containsText(caseNumber);
            cockpit.assertLimitsAreAccessible();
            cockpit.reloadWithSpoilt("limits-tab.js");
            assertThat(cockpit.limits()).containsText("期限最近的时限");
            supervisor.open("/cases/" + caseNumber + "/instance");
            cockpit.openTab("变量");
            String instance = supervisor.page().url().replaceAll(".*/process-instance/([^/]+)/.*", "$1");
            cockpit.go("#/process-instance/" + instance + "/history");
            assertThat(cockpit.limits()).containsText("办理过程");
            assertThat(cockpit.limits()).containsText("共享申请已提交");
            cockpit.assertLimitsAreAccessible();
            cockpit.go("#/processes");
        }

        private void assertLeadsNowhereForbidden(CockpitPage cockpit) {
            assertThat(cockpit.navigation().filter(new Locator.FilterOptions().setHasText("流程")))
                    .not()
                    .hasCount(0);
            assertThat(cockpit.navigation().filter(new Locator.FilterOptions().setHasText("人工任务")))
                    .hasCount(0);
        }

        @Test
        @DisplayName("第十六条、第三十三条第四项：五个工作日未答复，登记超期并转督办，逐件或者批量督办；领导小组、县主管部门看得到，消息随办结了结；1280 和 390 像素")
        void overdue() {
            RequesterDesk requester = new RequesterDesk(seat("human-resources.requester"));
            String caseNumber = requester.apply(ALLOWANCES);
            RequesterDesk other = new RequesterDesk(seat("commerce.requester"));
            List<String> further = Stream.of(SAVINGS, INSURED).map(other::apply).toList();

            Desk supervisor = seat("bureau.supervisor");
            supervisor.open("/demo/clock");
            supervisor.field("前进天数").fill(DAYS_PAST_ANY_HOLIDAY);
            supervisor.press("前进");
            assertThat(supervisor.main()).containsText("已前进到");

            requester.followMessage(caseNumber, "答复已超期");
            assertThat(requester.desk().main()).containsText("已登记为疑似违规");
            supervisedAtOnce(supervisor, other, further);

            TaskListPage tasks = new TaskListPage(supervisor);
            tasks.open();
            tasks.chooseFilter("本部门待办");
            assertThat(tasks.card(caseNumber)).containsText("期限");
            supervisor.onAPhone();
            assertThat(tasks.card(caseNumber)).containsText("期限");
            supervisor.atADesk();
            tasks.openCard("督办超期答复", ALLOWANCES.resource());
            EnglishRemains.assertNoneIn(tasks.words());
            tasks.claim();
            assertThat(tasks.form()).containsText("已登记为疑似违规");
            tasks.decide("已督促办理");
            tasks.field("opinion").fill("已电话督促，市民政局承诺本周内答复。");
            tasks.submit();
            assertThat(tasks.card(ALLOWANCES.resource())).hasCount(0);

            supervisor.open("/cases/" + caseNumber);
            assertThat(supervisor.main()).containsText("督办措施：已督促提供部门限期办理");
            assertSettled(supervisor, caseNumber);
            assertSeesFigures(seat("bureau.leading-group"), caseNumber);
            assertSeesFigures(seat("shuocheng-data.county-authority"), "");

            CockpitPage cockpit = new CockpitPage(supervisor);
            assertLeadsNowhereForbidden(cockpit);
            cockpit.openProcess("有条件共享");
            assertThat(cockpit.instances()).containsText(caseNumber);
            EnglishRemains.assertNoneIn(cockpit.words());
            assertOffersNothingForbidden(cockpit, caseNumber);
            assertTellsLimits(supervisor, cockpit, caseNumber);
            supervisor.onAPhone();
            cockpit.openOrCloseMenu();
            assertLeadsNowhereForbidden(cockpit);
            cockpit.openOrCloseMenu();
            cockpit.openProcess("有条件共享");
            assertOffersNothingForbidden(cockpit, caseNumber);
        }

        /** With one opinion, at a desk and by phone; each requester reads it on the own case. */
        private void supervisedAtOnce(Desk supervisor, RequesterDesk requester, List<String> cases) {
            cases.forEach(number -> requester.followMessage(number, "答复已超期"));
            choose(supervisor, cases.subList(0, 1), "批量督办");
            supervisor.page().locator("#opinion").fill("请三日内答复。");
            confirm(supervisor, cases.subList(0, 1));
            supervisor.onAPhone();
            choose(supervisor, cases.subList(1, 2), "批量督办");
            supervisor.page().locator("#opinion").fill("请三日内答复。");
            confirm(supervisor, cases.subList(1, 2));
            supervisor.atADesk();
            for (String number : cases) {
                requester.desk().open("/cases/" + number);
                assertThat(requester.desk().main()).containsText("请三日内答复。");
            }
        }

        /** What the message asked for has been done. */
        private void assertSettled(Desk desk, String caseNumber) {
            desk.open("/inbox?q=" + caseNumber);
            assertThat(desk.main().locator("tbody")).containsText("已了结");
            assertThat(desk.main().locator("tbody")).not().containsText("未读");
            Accessibility.assertFine(desk);
        }

        /** The home page of who watches over others: their figures, and behind them the cases. */
        private void assertSeesFigures(Desk desk, String caseNumber) {
            assertThat(desk.main()).containsText("今年办结");
            Accessibility.assertFine(desk);
            desk.follow("超期未办");
            assertThat(desk.main()).containsText(caseNumber);
            Accessibility.assertFine(desk);
        }
    }

    /** Only what is otherwise than in the jar: templates, pages' files, task forms and models come from their folders. */
    @Nested
    @DisplayName("mvn spring-boot:run")
    class FromSources extends Walk {
        FromSources() {
            super(Launch.FROM_SOURCES);
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
}
