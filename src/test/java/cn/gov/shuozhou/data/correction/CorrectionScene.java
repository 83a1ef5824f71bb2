package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Sent;
import cn.gov.shuozhou.data.casework.attachment.content.Pdf;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.DisputeMark;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.correction.BureauForms.RulingForm;
import cn.gov.shuozhou.data.correction.BureauForms.SourceForm;
import cn.gov.shuozhou.data.correction.BureauForms.SupervisionForm;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.delivery.CellEdits;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.delivery.Uploads;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.CaseStage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What tests do with corrections: 人社局 and 公安局 report, 民政局 verifies, the bureau settles; 卫健委 sees the key masked. */
final class CorrectionScene extends CaseScene {

    static final String REPORTER = "human-resources.requester";
    static final String OTHER = "public-security.requester";
    static final String MASKED = "health.requester";
    static final String APPROVER = "civil-affairs.approver";
    static final String OFFICER = "civil-affairs.data-officer";
    static final String SUPERVISOR = "bureau.supervisor";
    static final String LEADING_GROUP = "bureau.leading-group";

    static final String KEY = "登记编号";
    static final String FIRST = """
            登记编号,姓名,登记日期
            A001,张小明,2020-05-20
            A002,李文静,2021-06-01
            A003,王建国,2022-07-09
            """;

    /** The same, with A002 put right and a row more in front. */
    static final String SECOND = """
            登记编号,姓名,登记日期
            A000,赵一鸣,2019-01-02
            A001,张小明,2020-05-20
            A002,李文静,2021-06-11
            A003,王建国,2022-07-09
            """;

    private static final AtomicInteger SEQUENCE = new AtomicInteger(6000);

    private static final List<String> TABLES = List.of(
            "correction_changed_row",
            "correction_cell",
            "correction_edit",
            "correction_said",
            "correction_notice",
            "correction_finding",
            "correction_report",
            "correction_point",
            "correction",
            "data_use",
            "grant_token",
            "data_grant_item",
            "data_grant");

    private final Doubts doubts;
    private final Corrections corrections;
    private final CorrectionMapper rows;
    private final ProviderFindings verification;
    private final BureauFindings bureau;
    private final CorrectionSupervision supervision;
    private final ReporterActs acts;
    private final HolderNotices notices;
    private final HolderNoticeMapper noticeRows;
    private final CorrectionMarks marks;
    private final Catalog catalog;
    private final CatalogVersions versions;
    private final DataSets dataSets;
    private final CellEdits edits;
    private final DataProposals proposals;
    private final Grants grants;
    private final CaseFiles files;
    private final Clocks clocks;
    private final Overdues overdues;
    private final JdbcTemplate jdbc;
    private final MockMvc mvc;
    private final Organization organization;

    CorrectionScene(
            CaseStage stage,
            Doubts doubts,
            Corrections corrections,
            CorrectionMapper rows,
            ProviderFindings verification,
            BureauFindings bureau,
            CorrectionSupervision supervision,
            ReporterActs acts,
            HolderNotices notices,
            HolderNoticeMapper noticeRows,
            CorrectionMarks marks,
            Catalog catalog,
            CatalogVersions versions,
            DataSets dataSets,
            CellEdits edits,
            DataProposals proposals,
            Grants grants,
            CaseFiles files,
            Clocks clocks,
            Overdues overdues,
            JdbcTemplate jdbc,
            MockMvc mvc,
            Organization organization) {
        super(stage, DataCorrectionProcess.KEY, TABLES);
        this.doubts = doubts;
        this.corrections = corrections;
        this.rows = rows;
        this.verification = verification;
        this.bureau = bureau;
        this.supervision = supervision;
        this.acts = acts;
        this.notices = notices;
        this.noticeRows = noticeRows;
        this.marks = marks;
        this.catalog = catalog;
        this.versions = versions;
        this.dataSets = dataSets;
        this.edits = edits;
        this.proposals = proposals;
        this.grants = grants;
        this.files = files;
        this.clocks = clocks;
        this.overdues = overdues;
        this.jdbc = jdbc;
        this.mvc = mvc;
        this.organization = organization;
    }

    /** A resource of 民政局 with a declared key and three rows; nobody has a grant yet. */
    long resource() {
        String code = "301001/" + SEQUENCE.incrementAndGet();
        Drafts draft = Drafts.ofDepartment(code, "婚姻登记校核信息（测试" + SEQUENCE.get() + "）");
        draft.items = Stream.of(KEY, "姓名", "登记日期").map(Drafts::item).toList();
        long resource = versions.store(draft.build());
        upload(resource, FIRST);
        jdbc.update("insert into data_key (resource_id, item_id) values (?, ?)", resource, item(resource, KEY));
        return resource;
    }

    int upload(long resource, String csv) {
        return Uploads.confirmed(proposals, resource, "婚姻.csv", csv.getBytes(StandardCharsets.UTF_8), person(OFFICER))
                .version();
    }

    int version(long resource) {
        return dataSets.current(resource).orElseThrow().version();
    }

    /** The item's values in the data as they are now. */
    List<String> values(long resource, String name) {
        return edits
                .read(
                        dataSets.current(resource).orElseThrow(),
                        LongStream.rangeClosed(1, dataSets.rowCount(resource))
                                .boxed()
                                .toList(),
                        List.of(item(resource, name)))
                .stream()
                .map(CellEdits.Cell::value)
                .toList();
    }

    long item(long resource, String name) {
        return catalog.items(resource).stream()
                .filter(item -> item.name().equals(name))
                .mapToLong(Item::id)
                .findFirst()
                .orElseThrow();
    }

    /** A grant of these items for a year, as they are. */
    Grant grant(long resource, String department, DeliveryMode mode, String... names) {
        return grant(resource, department, mode, MaskingRule.NONE, names);
    }

    Grant grant(long resource, String department, DeliveryMode mode, MaskingRule masking, String... names) {
        return grants.grant(new GrantOrder(
                "GX-140600-20261123-" + SEQUENCE.incrementAndGet(),
                resource,
                department,
                Stream.of(names)
                        .map(name -> new GrantOrder.OrderedItem(item(resource, name), masking))
                        .toList(),
                "核对婚姻状况",
                mode,
                today(),
                today().plusYears(1),
                ""));
    }

    /** What the form of a report sends: 登记日期 of these rows is wrong. */
    DoubtInput input(long resource, String... keys) {
        return input(resource, DoubtKind.WRONG, List.of("登记日期"), keys);
    }

    DoubtInput input(long resource, DoubtKind kind, List<String> items, String... keys) {
        return new DoubtInput(
                resource,
                kind.name(),
                items.stream().map(name -> item(resource, name)).toList(),
                String.join("\n", keys),
                "登记日期与纸质档案不一致，早了十天",
                "2021-06-11",
                "form-" + SEQUENCE.incrementAndGet(),
                List.of(),
                null);
    }

    /** The same report, to take up an ended case again. */
    DoubtInput again(DoubtInput input, String number) {
        return new DoubtInput(
                input.resource(),
                input.kind(),
                input.items(),
                input.rows(),
                "新查到的原始证书证明登记日期确实有误",
                input.expected(),
                "form-" + SEQUENCE.incrementAndGet(),
                List.of(),
                number);
    }

    String grantOf(long resource, String department) {
        return grants.liveOfResource(resource).stream()
                .filter(grant -> grant.departmentCode().equals(department))
                .findFirst()
                .orElseThrow()
                .number();
    }

    Doubts.Reported report(DoubtInput input, String person) {
        return doubts.report(input, person(person));
    }

    /** 人社局 holds a grant of a new resource and reports 登记日期 of row A002. */
    String reported(long resource) {
        grant(resource, "human-resources", DeliveryMode.FILE, KEY, "姓名", "登记日期");
        return report(input(resource, "A002"), REPORTER).caseNumber();
    }

    String reported() {
        return reported(resource());
    }

    /** 民政局 uploads the second version a day later and names it. */
    void corrected(String number) {
        corrected(number, "2");
    }

    void corrected(String number, String version) {
        verify(number, new VerificationForm(Result.CORRECTED, null, version, null, "已按纸质档案更正登记日期", List.of()));
    }

    void unfounded(String number) throws Exception {
        String task = verificationTask(number);
        long evidence =
                new Sent(mvc, organization).taken(APPROVER, AttachmentStep.VERIFICATION, task, "档案.pdf", Pdf.plain());
        verification.verify(
                task,
                new VerificationForm(Result.UNFOUNDED, null, null, null, "经核对纸质档案，登记日期无误", List.of(evidence)),
                person(APPROVER));
    }

    void notOurs(String number) {
        verify(number, new VerificationForm(Result.NOT_OURS, null, null, null, "登记日期由公安局的系统推送而来", List.of()));
    }

    void verify(String number, VerificationForm form) {
        verify(number, form, APPROVER);
    }

    void verify(String number, VerificationForm form, String person) {
        verification.verify(verificationTask(number), form, person(person));
    }

    String verificationTask(String number) {
        return waitsFor(number, DataCorrectionProcess.TASK_VERIFY)
                ? task(number, DataCorrectionProcess.TASK_VERIFY).getId()
                : task(number, DataCorrectionProcess.TASK_VERIFY_WITH_SOURCE).getId();
    }

    void nameSource(String number, Result result, String department) {
        bureau.nameSource(
                task(number, DataCorrectionProcess.TASK_NAME_SOURCE).getId(),
                new SourceForm(result, department, "推送记录可以证明数据来源"),
                person(SUPERVISOR));
    }

    void rule(String number, RulingForm form) {
        rule(number, form, SUPERVISOR);
    }

    void rule(String number, RulingForm form, String person) {
        bureau.settle(task(number, DataCorrectionProcess.TASK_SETTLE).getId(), form, person(person));
    }

    static RulingForm upheld(String redo) {
        return new RulingForm(Result.UPHELD, redo, "纸质档案证明登记日期有误", null, null);
    }

    static RulingForm right() {
        return new RulingForm(Result.UNFOUNDED, null, "纸质档案与平台数据一致", null, null);
    }

    static RulingForm undecided() {
        return new RulingForm(Result.UNDECIDED, null, "纸质档案已经损毁，无法查明", "登记日期应当以证书为准。", "登记日期应当以系统为准。");
    }

    void correct(String number, String version) {
        verification.correct(
                task(number, DataCorrectionProcess.TASK_CORRECT).getId(),
                new VerificationForm(null, null, version, null, "已按裁定更正登记日期", List.of()),
                person(OFFICER));
    }

    void supervise(String number, SupervisionMeasure measure) {
        supervision.supervise(
                task(number, DataCorrectionProcess.TASK_SUPERVISE).getId(),
                new SupervisionForm(measure, "已电话督促提供部门校核"),
                person(SUPERVISOR));
    }

    long supervisions(String number) {
        return jdbc.queryForObject(
                "select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = ? and t.task_def_key_ = ?",
                Long.class,
                number,
                DataCorrectionProcess.TASK_SUPERVISE);
    }

    /** As a notice of working days does that proves the limit not exceeded. */
    void voidOverdue(String number) {
        overdues.voidRow(clocks.clock(facts.clockId(number)), "放假通知重算，没有超期");
    }

    void confirm(String number) {
        acts.confirm(number, person(REPORTER));
    }

    void dispute(String number) {
        acts.dispute(number, "更正后的登记日期仍与证书不一致", person(REPORTER));
    }

    void withdraw(String number) {
        acts.withdraw(number, "", person(REPORTER));
    }

    void state(String number, String person) {
        acts.state(number, "推送的登记日期取自受理日期", person(person));
    }

    void acknowledge(String number, String person) {
        notices.acknowledge(number, person(person));
    }

    List<HolderNotice> notices(String number) {
        return noticeRows.ofCase(number);
    }

    Correction correction(String number) {
        return corrections.correction(number);
    }

    CaseFile file(String number) {
        return files.find(number).orElseThrow();
    }

    List<DisputeMark> marks(long resource) {
        return marks.of(resource);
    }

    /** Numbers of the marked rows in the data as they are now. */
    Set<Long> markedRows(long resource) {
        long current = dataSets.current(resource).orElseThrow().id();
        return marks.of(resource).stream()
                .flatMap(mark -> mark.rowsIn(current).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> reporters(String number) {
        return rows.reports(number).stream().map(DoubtReport::departmentCode).toList();
    }
}
