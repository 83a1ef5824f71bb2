package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.CaseStage;
import cn.gov.shuozhou.data.supervision.RegisteredViolations;
import cn.gov.shuozhou.data.supervision.rectification.DepartmentActs.Statement;
import cn.gov.shuozhou.data.supervision.rectification.LadderRecords.LadderRecord;
import cn.gov.shuozhou.data.supervision.rectification.LeadingGroupActs.Criticism;
import cn.gov.shuozhou.data.supervision.rectification.SupervisorActs.Decision;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What tests do with cases of 整改: 民政局 is the department, two of the bureau and one of the leading group act. */
final class RectificationScene extends CaseScene {

    static final String DRAFTER = "bureau.supervisor";
    static final String SIGNER = "bureau.supervisor2";
    static final String LEADER = "bureau.leading-group";
    static final String OUTSIDER = "public-security.leading-group";
    static final String OTHER_OUTSIDER = "human-resources.leading-group";
    static final String OFFICER = "bureau.data-officer";
    static final String APPROVER = "civil-affairs.approver";
    static final String DEMAND = "补齐未答复的共享申请，并报送今后按期答复的办法";

    private static final List<String> TABLES =
            List.of("rectification_document", "rectification_entry", "rectification", "dossier", "violation");

    private final RegisteredViolations violations;
    private final RectificationOpening opening;
    private final DepartmentActs department;
    private final SupervisorActs supervisor;
    private final LeadingGroupActs leadingGroup;
    private final Extensions extensions;
    private final CriticismCorrections corrections;
    private final Rectifications rectifications;
    private final Rechecks rechecks;
    private final RectificationPages pages;
    private final Dossiers dossiers;
    private final LadderRecords ladder;
    private final DocumentMapper documents;
    private final Documents issued;
    private final CaseStage stage;

    RectificationScene(
            CaseStage stage,
            AutowireCapableBeanFactory beans,
            RectificationOpening opening,
            DepartmentActs department,
            SupervisorActs supervisor,
            LeadingGroupActs leadingGroup,
            Extensions extensions,
            CriticismCorrections corrections,
            Rectifications rectifications,
            Rechecks rechecks,
            RectificationPages pages,
            Dossiers dossiers,
            LadderRecords ladder,
            DocumentMapper documents,
            Documents issued) {
        super(stage, RectificationProcess.KEY, TABLES);
        this.stage = stage;
        this.violations = beans.createBean(RegisteredViolations.class);
        this.opening = opening;
        this.department = department;
        this.supervisor = supervisor;
        this.leadingGroup = leadingGroup;
        this.extensions = extensions;
        this.corrections = corrections;
        this.rectifications = rectifications;
        this.rechecks = rechecks;
        this.pages = pages;
        this.dossiers = dossiers;
        this.ladder = ladder;
        this.documents = documents;
        this.issued = issued;
    }

    /** Numbers of documents begin with 1, whatever year other tests have been in. */
    @Override
    public void begin() {
        super.begin();
        stage.jdbc().update("update document_series set in_year = 2000, last_one = 0");
    }

    /** Files are no part of what is compared, since a row shows an array by its place in memory only. */
    @Override
    public void end() {
        stage.jdbc().update("delete from rectification_document_file");
        stage.jdbc().update("delete from rectification_seal");
        stage.jdbc().update("delete from rectification_recheck");
        super.end();
    }

    /** A finding on 民政局 that the bureau has confirmed. */
    long confirmed() {
        return violations.confirmed("civil-affairs", person(DRAFTER));
    }

    String opened() {
        return open(DRAFTER, 15, confirmed());
    }

    /** A case for two findings, which the department has not spoken against. */
    String openedForTwo() {
        String number = open(DRAFTER, 15, confirmed(), confirmed());
        at(today().plusDays(4));
        return number;
    }

    /** One line a dossier, the latest first: where it stands and how many cases it holds. */
    List<String> dossiers() {
        return dossiers.list(new DossierFilter(null, null)).page(1).rows().stream()
                .map(one -> one.state().label() + " " + one.cases())
                .toList();
    }

    /** Whatever the tables hold in words. */
    List<String> stored() {
        return stage.jdbc().queryForList("""
                select text from rectification_entry union all select body from rectification_document
                union all select detail from case_step
                """, String.class);
    }

    /** One line a document that no longer holds. */
    List<String> voids(String number) {
        return documents.ofCase(number).stream()
                .filter(document -> document.voidReason() != null)
                .map(document -> document.kind() + " " + document.voidReason())
                .toList();
    }

    List<String> said(String number) {
        return rectifications.entries(number).stream().map(Entry::text).toList();
    }

    /** What the case's page tells this person of what was said, wherever it stands. */
    String told(String number, String personId) {
        RectificationPage page = (RectificationPage)
                pages.show(number, person(personId)).getModel().get("page");
        return page.entries().toString() + page.steps();
    }

    void draftCorrection(String number) {
        corrections.draft(number, "原通报所列的一件申请当日已经答复，不属逾期", person(LEADER));
    }

    void signCorrection(String number, String personId) {
        corrections.sign(number, person(personId));
    }

    /** Closed as put right, and drawn by lot. */
    String drawnByLot() {
        String number = served();
        handIn(number);
        verify(number, Verdict.PASS);
        stage.jdbc().update("insert into rectification_recheck (case_number, drawn_at) values (?, ?)", number, now());
        return number;
    }

    /** Closed, drawn and found to be put right in words only. */
    String foundFalse() {
        String number = drawnByLot();
        rechecks.enter(number, RecheckResult.FALSE, "三件申请仍未答复，制度没有印发", person(SIGNER));
        return number;
    }

    /** What waits to be judged is confirmed. */
    long confirmTheFound() {
        long id = violations.latest(person(DRAFTER)).id();
        violations.confirm(id, person(DRAFTER));
        return id;
    }

    /** The time for 整改 that the case was given last. */
    CaseClock limit(String number) {
        return stage.clocks().of(number).stream()
                .filter(one -> one.limitKey().equals(RectificationProcess.LIMIT))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private LocalDateTime now() {
        return today().atStartOfDay();
    }

    LadderRecord ladder(String number, LocalDateTime moment) {
        return ladder.known(List.of(number), moment).get(0);
    }

    String startWords(String number) {
        return rectifications.rectification(number).startWords();
    }

    String lastRevision(String number) {
        return stage.jdbc().queryForObject("""
                select cast(old_due_on as varchar) || ' -> ' || cast(new_due_on as varchar) || ' ' || reason from clock_revision
                where id = (select max(r.id) from clock_revision r join case_clock c on c.id = r.clock_id
                    where c.case_number = ?)
                """, String.class, number);
    }

    String body(String number, DocumentKind kind) {
        return document(number, kind).body();
    }

    String open(String personId, int days, Long... ids) {
        return opening.open(new RectificationOpening.Form(List.of(ids), DEMAND, days), person(personId));
    }

    /** A case against the bureau, opened by the leading group's member of another department. */
    String openedAgainstTheBureau() {
        return open(OUTSIDER, 15, violations.confirmed("bureau", person(OUTSIDER)));
    }

    /** The department has spoken. */
    String heard() {
        String number = opened();
        defend(number);
        return number;
    }

    /** The notice waits for a signature of the department. */
    String issued() {
        String number = heard();
        issue(number);
        return number;
    }

    /** The notice is signed for on the day on which the case is opened. */
    String served() {
        String number = issued();
        receive(number);
        return number;
    }

    String servedAndLate() {
        String number = served();
        at(today().plusDays(20));
        at(today().plusDays(20));
        return number;
    }

    /** Another case of the department, as far as the one that is late. */
    List<String> twoLate() {
        String first = served();
        String second = served();
        at(today().plusDays(20));
        at(today().plusDays(20));
        return List.of(first, second);
    }

    String reported() {
        String number = servedAndLate();
        report(number);
        return number;
    }

    /** Ordered, and late again. */
    String ordered() {
        String number = reported();
        order(number, Verdict.PASS);
        receive(number);
        at(today().plusDays(40));
        return number;
    }

    String sanctioned() {
        String number = ordered();
        criticize(number, Verdict.PASS, "建议对分管负责人给予警告处分");
        return number;
    }

    void defend(String number) {
        defend(number, APPROVER);
    }

    void defend(String number, String personId) {
        department.defend(
                taskId(number, RectificationProcess.TASK_DEFENCE),
                new Statement("当日系统停电，有供电公司的证明，请予核实", null),
                person(personId));
    }

    /** Another one of the bureau issues the notice. */
    void issue(String number) {
        issue(number, SIGNER);
    }

    void issue(String number, String personId) {
        issue(number, new Decision(Verdict.PASS, DEMAND, 15, "停电只有半日，不影响其余四日答复", null), personId);
    }

    void issue(String number, Decision decision, String personId) {
        supervisor.issue(taskId(number, RectificationProcess.TASK_ISSUE), decision, person(personId));
    }

    void receive(String number) {
        receive(number, APPROVER);
    }

    void receive(String number, String personId) {
        department.receive(taskId(number, RectificationProcess.TASK_RECEIVE), person(personId));
    }

    void handIn(String number) {
        handIn(number, APPROVER);
    }

    void handIn(String number, String personId) {
        department.handIn(
                taskId(number, RectificationProcess.TASK_RECTIFY),
                new Statement("已答复全部申请，并建立了每日查看待办的制度", null),
                person(personId));
    }

    void verify(String number, Verdict verdict) {
        verify(number, verdict, verdict.passed() ? factIds(number) : Set.of());
    }

    void verify(String number, Verdict verdict, Set<Long> done) {
        verify(number, verdict, done, SIGNER);
    }

    void verify(String number, Verdict verdict, Set<Long> done, String personId) {
        supervisor.verify(
                taskId(number, RectificationProcess.TASK_VERIFY),
                new Decision(verdict, null, null, verdict.passed() ? null : "缺按期答复的办法", done),
                person(personId));
    }

    void report(String number) {
        supervisor.report(
                taskId(number, RectificationProcess.TASK_REPORT),
                new Decision(null, DEMAND, 10, "通知以后没有报送整改情况，申请仍未答复", null),
                person(SIGNER));
    }

    void order(String number, Verdict verdict) {
        leadingGroup.order(
                taskId(number, RectificationProcess.TASK_ORDER),
                new Decision(verdict, DEMAND, 10, verdict.passed() ? null : "已在上报之后完成整改", null),
                person(LEADER));
    }

    void criticize(String number, Verdict verdict, @Nullable String sanction) {
        leadingGroup.criticize(
                taskId(number, RectificationProcess.TASK_CRITICISM),
                new Criticism(verdict, "经责令仍不答复，影响其他部门履行职责", sanction != null, sanction),
                person(LEADER));
    }

    void revoke(String number) {
        supervisor.revoke(number, "该办件的超期登记已由放假通知撤销", person(DRAFTER));
    }

    void enterResult(String number, String result) {
        supervisor.enterSanctionResult(number, result, person(DRAFTER));
    }

    void askExtension(String number, int days) {
        extensions.ask(number, days, "系统改造须与上级部门对接，尚未完成", person(APPROVER));
    }

    void decideExtension(String number, Verdict verdict) {
        extensions.decide(number, verdict, verdict.passed() ? "" : "前次已给足时间，不再延长", person(SIGNER));
    }

    Set<Long> factIds(String number) {
        return Set.copyOf(
                stage.jdbc().queryForList("select id from violation where rectification = ?", Long.class, number));
    }

    RectificationState status(String number) {
        return rectifications.rectification(number).status();
    }

    /** One line a document: its number and how it was received. */
    List<String> documents(String number) {
        return documents.ofCase(number).stream()
                .map(document -> document.number() + " " + document.receipt())
                .toList();
    }

    long documentId(String number, DocumentKind kind) {
        return document(number, kind).id();
    }

    String digest(String number, DocumentKind kind) {
        return document(number, kind).digest();
    }

    private IssuedDocument document(String number, DocumentKind kind) {
        return issued.of(number).stream()
                .filter(document -> document.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    List<String> violationStates() {
        return stage.jdbc().queryForList("select state from violation order by id", String.class);
    }

    String taskId(String number, String key) {
        return task(number, key).getId();
    }
}
