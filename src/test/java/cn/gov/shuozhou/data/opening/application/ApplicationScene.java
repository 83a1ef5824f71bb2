package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.Uploads;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.opening.OpenWithdrawals;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.AnswerForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.CheckForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.ItemChoice;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.RulingForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.SupervisionForm;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Consent;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.opening.application.OpenApplications.Received;
import cn.gov.shuozhou.data.opening.consent.ConsentInput;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.CaseStage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tests do with applications for open data: somebody applies, 民政局 answers, the bureau rules and supervises. */
final class ApplicationScene extends CaseScene {

    static final String APPROVER = "civil-affairs.approver";
    static final String OFFICER = "civil-affairs.data-officer";
    static final String SUPERVISOR = "bureau.supervisor";
    static final String LEADING_GROUP = "bureau.leading-group";

    static final String NAME = "欧阳小明";
    static final String HARMLESS = "登记机关";
    static final String PERSONAL = "姓名";

    static final String DATA = """
            登记机关,姓名
            朔城区民政局,张小明
            平鲁区民政局,李文静
            """;

    private static final AtomicInteger SEQUENCE = new AtomicInteger(7000);

    private static final List<String> TABLES = List.of(
            "open_delivery",
            "open_consent",
            "open_answer_item",
            "open_answer",
            "open_application_item",
            "open_application");

    /** Other tests count what is open. */
    private final List<String> resources = new ArrayList<>();

    private final CaseStage stage;
    private final OpenApplications applications;
    private final PublicForms forms;
    private final ApplicationMapper rows;
    private final ApplicationAnswers answers;
    private final OpenBureauActs bureau;
    private final ApplicantActs acts;
    private final SealedApplicants applicants;
    private final OpenApplicationPages pages;
    private final Catalog catalog;
    private final CatalogVersions versions;
    private final DataProposals proposals;
    private final OpenWithdrawals withdrawals;
    private final CaseFiles files;
    private final Clocks clocks;
    private final Overdues overdues;

    ApplicationScene(
            CaseStage stage,
            OpenApplications applications,
            PublicForms forms,
            ApplicationMapper rows,
            ApplicationAnswers answers,
            OpenBureauActs bureau,
            ApplicantActs acts,
            SealedApplicants applicants,
            OpenApplicationPages pages,
            Catalog catalog,
            CatalogVersions versions,
            DataProposals proposals,
            OpenWithdrawals withdrawals,
            CaseFiles files,
            Clocks clocks,
            Overdues overdues) {
        super(stage, OpenDataApplicationProcess.KEY, TABLES);
        this.stage = stage;
        this.applications = applications;
        this.forms = forms;
        this.rows = rows;
        this.answers = answers;
        this.bureau = bureau;
        this.acts = acts;
        this.applicants = applicants;
        this.pages = pages;
        this.catalog = catalog;
        this.versions = versions;
        this.proposals = proposals;
        this.withdrawals = withdrawals;
        this.files = files;
        this.clocks = clocks;
        this.overdues = overdues;
    }

    /** Sealed content is no part of what is compared, since a row shows an array by its place in memory only. */
    @Override
    public void end() {
        stage.jdbc().update("delete from open_applicant");
        resources.forEach(code -> stage.jdbc().update("update resource set status = 'RETIRED' where code = ?", code));
        super.end();
    }

    /** A resource that is opened on application, with data; the name is personal. */
    String resource() {
        String code = resourceWithoutData();
        upload(code);
        return code;
    }

    String resourceWithoutData() {
        String code = "301001/" + SEQUENCE.incrementAndGet();
        Drafts draft = Drafts.ofDepartment(code, "婚姻登记开放信息（测试" + SEQUENCE.get() + "）");
        draft.open = true;
        draft.openCondition = "依申请开放，须写明用途";
        draft.items = List.of(
                item(HARMLESS, Sensitivity.PUBLIC, MaskingRule.NONE),
                item(PERSONAL, Sensitivity.PERSONAL, MaskingRule.NAME));
        versions.store(draft.build());
        resources.add(code);
        return code;
    }

    private static ItemDraft item(String name, Sensitivity sensitivity, MaskingRule masking) {
        return new ItemDraft(
                name,
                DataType.CHARACTER,
                50,
                SharingType.CONDITIONAL,
                Drafts.CONDITION,
                true,
                "依申请开放",
                sensitivity,
                masking);
    }

    void upload(String code) {
        Uploads.confirmed(
                proposals,
                catalog.idOf(code).orElseThrow(),
                "婚姻.csv",
                DATA.getBytes(StandardCharsets.UTF_8),
                person(OFFICER));
    }

    long resourceId(String code) {
        return catalog.idOf(code).orElseThrow();
    }

    /** Where this person compiles the version that opens to all; null where that is not to be done. */
    @Nullable
    String openingDraft(String number, String person) {
        return pages.staff(number, person(person)).openingDraft();
    }

    long item(String code, String name) {
        return catalog.items(catalog.idOf(code).orElseThrow()).stream()
                .filter(item -> item.name().equals(name))
                .mapToLong(Item::id)
                .findFirst()
                .orElseThrow();
    }

    /** A valid 公民身份号码 that no other test has; born on 7 March 1990. */
    static String identity() {
        return identity("19900307");
    }

    static String identity(String born) {
        String digits = "140602" + born + "%03d".formatted(SEQUENCE.incrementAndGet() % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += (digits.charAt(place) - '0') * weights[place];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** An address from which no other test sends. */
    static String address() {
        int number = SEQUENCE.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
    }

    /** The form as a person fills it in: all items, as a file. */
    OpenApplicationInput input(String code) {
        return input(code, NAME, identity(), "分析本市婚姻登记的地区分布，撰写毕业论文");
    }

    OpenApplicationInput input(String code, String name, String number, String purpose) {
        return new OpenApplicationInput(
                code,
                ApplicantKind.PERSON.name(),
                name,
                number,
                purpose,
                catalog.items(catalog.idOf(code).orElseThrow()).stream()
                        .map(Item::id)
                        .toList(),
                AccessMode.FILE.name(),
                "13800001234",
                "",
                "true",
                openedForm(),
                null);
    }

    /** A form that is opened now. */
    String newForm() {
        return forms.token(null);
    }

    /** A form that was opened a while ago. */
    String openedForm() {
        String form = newForm();
        waitAMoment();
        return form;
    }

    /** As long as somebody takes to fill in the form. */
    void waitAMoment() {
        stage.clock().setNow(LocalDateTime.now(stage.clock()).plusSeconds(20));
    }

    Received submit(OpenApplicationInput input) {
        return applications.submit(input, List.of(), address());
    }

    String applied() {
        return applied(resource());
    }

    String applied(String code) {
        return submit(input(code)).caseNumber();
    }

    /** Found complete by the provider. */
    String accepted(String code) {
        String number = applied(code);
        check(number, new CheckForm("ACCEPT", null), APPROVER);
        return number;
    }

    String accepted() {
        return accepted(resource());
    }

    void claim(String task, String person) {
        stage.engine().getIdentityService().setAuthentication(person, List.of("approver"), List.of("civil-affairs"));
        stage.engine().getTaskService().claim(task, person);
        stage.engine().getIdentityService().clearAuthentication();
    }

    void check(String number, CheckForm form, String person) {
        answers.check(task(number, OpenDataApplicationProcess.TASK_CHECK).getId(), form, person(person));
    }

    void askSupplement(String number) {
        check(number, new CheckForm("SUPPLEMENT", "请写明论文所属的学校和指导教师"), APPROVER);
    }

    void answer(String number, AnswerForm form) {
        answers.answer(answerTask(number), form, person(APPROVER));
    }

    String answerTask(String number) {
        return waitsFor(number, OpenDataApplicationProcess.TASK_ANSWER)
                ? task(number, OpenDataApplicationProcess.TASK_ANSWER).getId()
                : task(number, OpenDataApplicationProcess.TASK_ANSWER_AGAIN).getId();
    }

    static AnswerForm opening(Decision decision) {
        return new AnswerForm(decision, List.of(), null, null, null, null, null, null, null, null);
    }

    static AnswerForm refusing(RefusalGround ground, @Nullable String referral) {
        return new AnswerForm(
                Decision.REFUSE, null, ground, referral, "所申请的数据涉及他人隐私", "《政府信息公开条例》第十五条", null, null, null, null);
    }

    static AnswerForm refusing() {
        return refusing(RefusalGround.PRIVACY, null);
    }

    static AnswerForm asking() {
        return new AnswerForm(Decision.CONSENT, null, null, null, null, null, null, "向登记的当事人征求是否同意开放姓名", null, null);
    }

    /** Each item as chosen: id and treatment in turn. */
    static AnswerForm treating(
            Decision decision, @Nullable Consent consent, @Nullable String reason, Object... idsAndTreatments) {
        List<ItemChoice> items = Stream.iterate(0, i -> i < idsAndTreatments.length, i -> i + 2)
                .map(i -> new ItemChoice((Long) idsAndTreatments[i], (String) idsAndTreatments[i + 1]))
                .toList();
        return new AnswerForm(
                decision,
                items,
                null,
                null,
                reason,
                reason == null ? null : "《政府信息公开条例》第十五条",
                consent,
                null,
                null,
                null);
    }

    /** The item is opened as it is, for those whom the data are about have consented. */
    static AnswerForm bare(long item, @Nullable ConsentInput recorded, @Nullable Long proof) {
        return new AnswerForm(
                Decision.OPEN,
                List.of(new ItemChoice(item, "PLAIN")),
                null,
                null,
                null,
                null,
                Consent.AGREED,
                null,
                recorded,
                proof == null ? null : List.of(proof));
    }

    static ConsentInput consent() {
        return new ConsentInput("2", "名册 MC-2026-07", "逐人签署书面同意书", "2026-11-20", "朔民同意〔2026〕3号");
    }

    void rule(String number, String result) {
        rule(number, result, SUPERVISOR);
    }

    void rule(String number, String result, String person) {
        bureau.rule(
                task(number, OpenDataApplicationProcess.TASK_RULE).getId(),
                new RulingForm(result, "答复的理由和依据已经核对"),
                person(person));
    }

    void supervise(String number, SupervisionMeasure measure) {
        bureau.supervise(
                task(number, OpenDataApplicationProcess.TASK_SUPERVISE).getId(),
                new SupervisionForm(measure, "已电话督促提供部门答复"),
                person(SUPERVISOR));
    }

    long supervisions(String number) {
        return Objects.requireNonNull(stage.jdbc()
                .queryForObject(
                        "select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                                + " where e.business_key_ = ? and t.task_def_key_ = ?",
                        Long.class,
                        number,
                        OpenDataApplicationProcess.TASK_SUPERVISE));
    }

    /** As a notice of working days does that proves the limit not exceeded. */
    void voidOverdue(String number) {
        overdues.voidRow(
                clocks.of(number).stream()
                        .filter(clock -> clock.limitKey().equals(ApplicationLimits.ANSWER))
                        .findFirst()
                        .orElseThrow(),
                "放假通知重算，没有超期");
    }

    /** The bureau takes the resource off the open portal. */
    void brake(String number) {
        withdrawals.withdraw(codeOf(number), "有人反映其中含有个人信息，先停止开放", person(SUPERVISOR));
    }

    void release(String number) {
        long id = withdrawals
                .latest(application(number).resourceId())
                .orElseThrow()
                .id();
        withdrawals.restore(id, "经核查不含个人信息，恢复开放", person(SUPERVISOR));
        stage.jdbc().update("delete from open_withdrawal where id = ?", id);
    }

    private String codeOf(String number) {
        return catalog.resource(application(number).resourceId()).code();
    }

    ApplicantActs applicant() {
        return acts;
    }

    void object(String number) {
        acts.object(number, "不开放的理由与目录中的开放条件不符");
    }

    OpenDataApplication application(String number) {
        return applications.application(number);
    }

    OpenApplications applications() {
        return applications;
    }

    Applicant identityOf(String number) {
        return applicants.of(number).orElseThrow();
    }

    OpenApplicationPages pages() {
        return pages;
    }

    @Nullable
    Delivery delivery(String number) {
        return rows.delivery(number);
    }

    CaseFile file(String number) {
        return files.find(number).orElseThrow();
    }
}
