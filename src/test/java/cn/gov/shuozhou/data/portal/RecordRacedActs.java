package cn.gov.shuozhou.data.portal;

import static cn.gov.shuozhou.data.process.RacedAct.form;

import cn.gov.shuozhou.data.SignedIn;
import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.catalog.exchange.CheckedImports;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.Uploads;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.opening.application.PublicForms;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.process.RacedAct;
import cn.gov.shuozhou.data.process.RacedActs;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The acts that decide something without a case: of administrators, on notices, data, catalogue, findings, reports, mails. */
public final class RecordRacedActs implements RacedActs {

    private static final String OFFICER = "civil-affairs.data-officer";
    private static final String ANALYST = "bureau.analyst";
    private static final String GUARD = "bureau.security-admin";
    private static final String COLLEAGUE = "bureau.supervisor2";
    private static final String SUPERVISOR = "bureau.supervisor";
    private static final String PROGRAM = "raced.program";
    private static final String NEWCOMER = "raced.person";
    private static final String RENAMED = "civil-affairs";
    private static final int YEAR = 2026;
    private static final LocalDateTime THEN = LocalDateTime.of(2026, 11, 20, 9, 0);

    private final SharingScene scene;
    private final JdbcTemplate jdbc;
    private final MockMvc mvc;
    private final DataProposals proposals;
    private final Identities identities;
    private final Newcomers newcomers;
    private final CheckedImports imports;
    private final PublicForms forms;
    private final MovableClock clock;
    private final String name;
    private final String nameKey;

    RecordRacedActs(
            AutowireCapableBeanFactory beans,
            JdbcTemplate jdbc,
            MockMvc mvc,
            DataProposals proposals,
            Identities identities,
            PublicForms forms,
            MovableClock clock) {
        this.scene = beans.createBean(SharingScene.class);
        this.newcomers = beans.createBean(Newcomers.class);
        this.imports = beans.createBean(CheckedImports.class);
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.proposals = proposals;
        this.identities = identities;
        this.forms = forms;
        this.clock = clock;
        this.name = jdbc.queryForObject("select name from department where code = ?", String.class, RENAMED);
        this.nameKey = jdbc.queryForObject("select name_key from department where code = ?", String.class, RENAMED);
    }

    @Override
    public SharingScene scene() {
        return scene;
    }

    @Override
    public Map<String, Callable<RacedAct>> acts() {
        Map<String, Callable<RacedAct>> acts = new TreeMap<>();
        acts.put("/accounts/requests/{id}/confirm", () -> accountRequest("confirm"));
        acts.put("/accounts/requests/{id}/refuse", () -> accountRequest("refuse"));
        acts.put("/accounts/people/{id}/disable", this::disabling);
        acts.put("/accounts/departments/{id}/confirm", () -> departmentRequest("confirm"));
        acts.put("/accounts/departments/{id}/refuse", () -> departmentRequest("refuse"));
        acts.put("/accounts/programs/{id}/confirm", () -> program("confirm"));
        acts.put("/accounts/programs/{id}/end", () -> program("end"));
        acts.put("/departments/changes/{id}/confirm", () -> renaming("confirm"));
        acts.put("/departments/changes/{id}/refuse", () -> renaming("refuse"));
        acts.put("/calendar/notices/{id:\\d+}/adoption", () -> notice("adoption"));
        acts.put("/calendar/notices/{id:\\d+}/rejection", () -> notice("rejection"));
        acts.put("/catalog/classification/{code}/retire", () -> classification("retire", null));
        acts.put("/catalog/classification/{code}/restore", () -> classification("restore", THEN));
        acts.put("/catalog/imports/{id}/confirm", this::imported);
        acts.put("/catalog/{id}/data/proposal", this::replacement);
        acts.put("/catalog/{id}/data/restore", this::restoration);
        acts.put("/catalog/comments/{id}/answer", this::answer);
        acts.put("/dispatches/{id}/settle", this::settling);
        acts.put("/opening/scans/{id}/decision", this::opening);
        acts.put("/supervision/violations/confirm", () -> violation("confirm"));
        acts.put("/supervision/violations/dismiss", () -> violation("dismiss"));
        acts.put("/opening/withdrawals/{id}/restoration", this::reopening);
        String plan = "/opening/plans/own/{year:\\d{4}}";
        acts.put(plan + "/compilation", () -> planned("/compilation", "statement", "本部门的数据均已在去年开放"));
        acts.put(plan + "/items/{id}/removal", () -> planned("/items/{id}/removal"));
        acts.put(plan + "/items/{id}/completion", () -> planned("/items/{id}/completion", "code", "102002/1"));
        acts.put("/opening/contributions/{id}/decision", () -> contribution("WAITING", "/decision", "show", "true"));
        acts.put(
                "/opening/contributions/{id}/answer",
                () -> contribution("SHOWN", "/answer", "answer", "已在下一版数据里增加这一项内容"));
        acts.put("/open/participation/{id:\\d+}/vote", this::voting);
        acts.put("/data-uses/statements/{id:\\d+}/sending", this::statement);
        acts.put("/opening/material-reports/{id:\\d+}/decision", this::verification);
        acts.put("/pull-sources/{id:\\d+}/pull", () -> source("/pull"));
        acts.put("/pull-sources/{id:\\d+}/deletion", () -> source("/deletion"));
        acts.put("/services/{id:\\d+}/retirement", this::retiring);
        acts.put("/reports/{number}/cancel", this::cancelling);
        acts.put("/exports/{id}/cancel", this::cancellingAnExport);
        acts.put("/reports/definitions/{id}/delete", this::forgetting);
        return acts;
    }

    private RacedAct accountRequest(String act) {
        jdbc.update(
                "insert into account_request (person_id, kind, roles, requested_by, requested_at, outcome)"
                        + " values ('civil-affairs.approver2', 'ROLES', 'APPROVER', 'bureau.system-admin', ?, 'WAITING')",
                THEN);
        return form(GUARD, "/accounts/requests/" + latest("account_request") + "/" + act);
    }

    private RacedAct disabling() {
        newcomers.person(RENAMED, Role.REQUESTER, NEWCOMER);
        return form(GUARD, "/accounts/people/" + NEWCOMER + "/disable");
    }

    private RacedAct classification(String act, @Nullable LocalDateTime retiredAt) {
        String code = jdbc.queryForObject(
                "select max(code) from classification leaf where parent is not null"
                        + " and not exists (select 1 from classification below where below.parent = leaf.code)",
                String.class);
        jdbc.update("update classification set retired_at = ? where code = ?", retiredAt, code);
        return form(SUPERVISOR, "/catalog/classification/" + code + "/" + act);
    }

    private RacedAct imported() throws IOException {
        return form(OFFICER, "/catalog/imports/" + imports.of(scene.person(OFFICER)) + "/confirm");
    }

    private RacedAct settling() {
        jdbc.update(
                "insert into dispatch (id, person_id, state, attempts, created_at, next_attempt_at)"
                        + " values ('raced', ?, 'UNCLEAR', 1, ?, ?)",
                OFFICER,
                THEN,
                THEN);
        return form("bureau.system-admin", "/dispatches/raced/settle");
    }

    private RacedAct opening() {
        jdbc.update(
                "insert into open_scan (resource_id, resource_name, department_code, department_name, data_set_id,"
                        + " resource_version, data_version, round, state, findings, scanned_at) select id, name,"
                        + " provider_code, provider_name, -1, 1, 1, 1, 'WAITING', '第 2 行像身份证号', ? from resource where id = ?",
                THEN,
                scene.unconditional());
        return form(
                COLLEAGUE,
                "/opening/scans/" + latest("open_scan") + "/decision",
                "open",
                "true",
                "ground",
                "NOT_PERSONAL",
                "reason",
                "是门牌号码，与个人无关");
    }

    private RacedAct departmentRequest(String act) {
        jdbc.update(
                "insert into department_request (department_code, entry, region_code, level, kind, requested_by,"
                        + " requested_at, outcome) select code, false, region_code, level, kind, 'bureau.system-admin', ?,"
                        + " 'WAITING' from department where code = 'civil-affairs'",
                THEN);
        return form(GUARD, "/accounts/departments/" + latest("department_request") + "/" + act);
    }

    private RacedAct program(String act) {
        jdbc.update(
                "insert into technical_account (id, purpose, department_code, registered_by, registered_at)"
                        + " values (?, '数据交换', 'civil-affairs', 'bureau.system-admin', ?)",
                PROGRAM,
                THEN);
        identities.ensureUser(PROGRAM, PROGRAM, "Chu-Shi-Kou-Ling-2026");
        return form(GUARD, "/accounts/programs/" + PROGRAM + "/" + act);
    }

    private RacedAct renaming(String act) {
        jdbc.update(
                "insert into department_change (kind, department_code, former_name, new_name, effective_on, basis,"
                        + " requested_by, requested_at, outcome, waiting_key) select 'RENAMED', code, name, name || '（新）',"
                        + " date '2026-11-20', '朔编发〔2026〕1号', 'bureau.supervisor', ?, 'WAITING', code"
                        + " from department where code = 'civil-affairs'",
                THEN);
        return form(COLLEAGUE, "/departments/changes/" + latest("department_change") + "/" + act);
    }

    private RacedAct notice(String act) throws Exception {
        mvc.perform(form(SUPERVISOR, "/calendar/notices", "year", "2027", "text", NoticeLoading.whole(2027))
                        .request()
                        .get()
                        .with(SignedIn.as(scene.person(SUPERVISOR))))
                .andReturn();
        return form(COLLEAGUE, "/calendar/notices/" + latest("prepared_notice") + "/" + act, "reason", "春节安排与原文不一致");
    }

    private RacedAct replacement() {
        long resource = scene.unconditional();
        long waiting = Uploads.proposed(proposals, resource, "数据.csv", rows("甲"), scene.person(OFFICER))
                .dataSetId();
        return form(
                OFFICER, "/catalog/" + resource + "/data/proposal", "dataSet", String.valueOf(waiting), "reason", "更新");
    }

    private RacedAct restoration() {
        long resource = scene.unconditional();
        Uploads.confirmed(proposals, resource, "数据.csv", rows("甲"), scene.person(OFFICER));
        Long before = jdbc.queryForObject(
                "select max(id) from data_set where resource_id = ? and state = 'SUPERSEDED'", Long.class, resource);
        return form(
                OFFICER,
                "/catalog/" + resource + "/data/restore",
                "dataSet",
                String.valueOf(before),
                "reason",
                "上传的是去年的数据");
    }

    private static byte[] rows(String name) {
        return ("机构名称,办公地址\n" + name + ",开发南路 1 号\n").getBytes(StandardCharsets.UTF_8);
    }

    private RacedAct answer() {
        jdbc.update(
                "insert into catalog_comment (department_code, text, written_by, written_by_name, written_at)"
                        + " values ('civil-affairs', '请补充更新周期', ?, '某人', ?)",
                ANALYST,
                THEN);
        return form(OFFICER, "/catalog/comments/" + latest("catalog_comment") + "/answer", "answer", "已补充更新周期，请查看目录。");
    }

    private RacedAct violation(String act) {
        jdbc.update(
                "insert into violation (department_code, item, source, source_key, evidence, happened_at, found_at, state)"
                        + " values ('civil-affairs', 'DATA_NOT_KEPT', 'MANUAL', 'raced', '数据半年没有更新', ?, ?, 'FOUND')",
                THEN,
                THEN);
        return form(
                COLLEAGUE,
                "/supervision/violations/" + act + "?violations=" + latest("violation"),
                "reason",
                "经核实，系统迁移期间已报备");
    }

    private RacedAct reopening() {
        jdbc.update(
                "insert into open_withdrawal (resource_id, standing, resource_code, resource_name, department_code,"
                        + " department_name, reason, withdrawn_by, withdrawn_by_name, withdrawn_at) select id, id, code, name,"
                        + " provider_code, provider_name, '发现错误，先行停止', 'bureau.supervisor', '某人', ? from resource"
                        + " where id = ?",
                THEN,
                scene.unconditional());
        return form(
                COLLEAGUE,
                "/opening/withdrawals/" + latest("open_withdrawal") + "/restoration",
                "restoreReason",
                "已经更正，经核对无误");
    }

    /** The department's plan of a year of its own; what it promises can be taken by anybody. */
    private RacedAct planned(String act, String... fields) {
        jdbc.update("insert into open_plan (department_code, plan_year) values ('civil-affairs', ?)", YEAR);
        jdbc.update(
                "insert into open_plan_item (plan_id, name, quarter, opening) values (?, '社会组织登记信息', 1, 'ON_APPLICATION')",
                latest("open_plan"));
        return form(
                OFFICER,
                "/opening/plans/own/" + YEAR + act.replace("{id}", String.valueOf(latest("open_plan_item"))),
                fields);
    }

    private RacedAct contribution(String state, String act, String... fields) {
        return form(COLLEAGUE, "/opening/contributions/" + wish(state) + act, fields);
    }

    private RacedAct verification() {
        service();
        jdbc.update(
                "insert into material_report (service_id, material, content, form_key, sender, sent_at, state)"
                        + " values (?, '户口簿', '窗口仍要求提交复印件', ?, 'raced', ?, 'WAITING')",
                latest("service_item"),
                UUID.randomUUID().toString(),
                THEN);
        return form(
                COLLEAGUE,
                "/opening/material-reports/" + latest("material_report") + "/decision",
                "confirmed",
                "true",
                "opinion",
                "经查看窗口录像属实。");
    }

    private RacedAct retiring() {
        service();
        return form(OFFICER, "/services/" + latest("service_item") + "/retirement");
    }

    private RacedAct source(String act) {
        jdbc.update(
                "insert into pull_source (resource_id, kind, host, port, database_name, user_name, encrypted, reads,"
                        + " schema_name, table_name, query_text, rhythm, day_number, at_time, enabled, failing, kept_by,"
                        + " kept_by_name, kept_at) values (?, 'H2', '127.0.0.1', 9092, 'raced', 'reader', false, 'TABLE',"
                        + " 'public', 'raced', '', 'DAILY', 1, '02:00', true, false, ?, '某人', ?)",
                scene.unconditional(),
                OFFICER,
                THEN);
        return form(OFFICER, "/pull-sources/" + latest("pull_source") + act);
    }

    private void service() {
        jdbc.update(
                "insert into service_item (code, name, basis, department_code, kept_by, kept_by_name, kept_at)"
                        + " values ('RACED', '测试事项', '依据', ?, ?, '某人', ?)",
                RENAMED,
                OFFICER,
                THEN);
    }

    private RacedAct statement() {
        jdbc.update(
                "insert into use_statement (department_code, statement_year, opened_on, due_on) values (?, 2021, ?, ?)",
                RENAMED,
                THEN.toLocalDate(),
                THEN.toLocalDate());
        return form(OFFICER, "/data-uses/statements/" + latest("use_statement") + "/sending");
    }

    private RacedAct voting() {
        String token = forms.token(null);
        clock.setNow(LocalDateTime.now(clock).plusMinutes(1));
        return form(COLLEAGUE, "/open/participation/" + wish("SHOWN") + "/vote", "form", token);
    }

    private long wish(String state) {
        jdbc.update(
                "insert into open_contribution (kind, title, content, form_key, sender, sent_at, state)"
                        + " values ('WISH', '停车场名录', '需要各个停车场的位置和车位数', ?, 'raced', ?, ?)",
                UUID.randomUUID().toString(),
                THEN,
                state);
        return latest("open_contribution");
    }

    private RacedAct cancelling() {
        jdbc.update(
                "insert into report (number, title, from_on, to_on, as_of, scheduled, ordered_by, ordered_at, state, stage,"
                        + " done, total, touched_at, attempts) values ('BB-raced', '月报', date '2026-10-01',"
                        + " date '2026-10-31', ?, false, ?, ?, 'WAITING', 'WAITING', 0, 0, ?, 0)",
                THEN,
                ANALYST,
                THEN,
                THEN);
        return form(ANALYST, "/reports/BB-raced/cancel");
    }

    private RacedAct cancellingAnExport() {
        jdbc.update(
                "insert into list_export (person_id, kind, title, input, reach, asked_at, state, done, total, touched_at,"
                        + " attempts) values (?, 'cases', '办件总览', '{}', '', ?, 'WAITING', 0, 0, ?, 0)",
                ANALYST,
                THEN,
                THEN);
        return form(ANALYST, "/exports/" + latest("list_export") + "/cancel");
    }

    private RacedAct forgetting() {
        jdbc.update(
                "insert into report_definition (name, owner, period, scheduled) values ('raced', ?, 'MONTH', false)",
                ANALYST);
        return form(ANALYST, "/reports/definitions/" + latest("report_definition") + "/delete");
    }

    private long latest(String table) {
        return jdbc.queryForObject("select max(id) from " + table, Long.class);
    }

    @Override
    public void tidyUp() {
        List.of(
                        "account_request where requested_at = ?",
                        "department_request where requested_at = ?",
                        "technical_account where registered_at = ?",
                        "department_change where requested_at = ?",
                        "catalog_comment where written_at = ?",
                        "violation where found_at = ?",
                        "open_withdrawal where withdrawn_at = ?",
                        "open_scan where scanned_at = ?",
                        "dispatch where created_at = ?",
                        "report where ordered_at = ?")
                .forEach(rows -> jdbc.update("delete from " + rows, THEN));
        jdbc.update("delete from report_definition where name = 'raced'");
        jdbc.update("delete from open_vote");
        jdbc.update("delete from open_contribution where sender = 'raced'");
        jdbc.update("delete from open_plan_item");
        jdbc.update("delete from open_plan");
        jdbc.update("delete from material_report where sender = 'raced'");
        jdbc.update("delete from service_item where code = 'RACED'");
        jdbc.update("delete from pull_run where source_id in (select id from pull_source where table_name = 'raced')");
        jdbc.update("delete from pull_source where table_name = 'raced'");
        jdbc.update("delete from use_statement where statement_year = 2021");
        jdbc.update("delete from prepared_notice");
        jdbc.update("update classification set retired_at = null");
        jdbc.update("delete from account where person_id = ?", NEWCOMER);
        jdbc.update("delete from person where id = ?", NEWCOMER);
        imports.tidyUp();
        identities.remove(PROGRAM);
        identities.remove(NEWCOMER);
        nameOfBefore();
    }

    private void nameOfBefore() {
        jdbc.update("delete from department_former_name where department_code = ?", RENAMED);
        jdbc.update("update department set name = ?, name_key = ? where code = ?", name, nameKey, RENAMED);
        identities.ensureTenant(RENAMED, name);
    }
}
