package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.PendingChanges;
import cn.gov.shuozhou.data.catalog.PendingChanges.PendingChange;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.CaseStage;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.task.Task;
import org.springframework.mock.web.MockMultipartFile;

/** What tests do with sharing cases: 人社局 applies, 民政局 answers. */
public final class SharingScene extends CaseScene {

    public static final String REQUESTER = "human-resources.requester";
    public static final String APPROVER = "civil-affairs.approver";
    static final String OFFICER = "civil-affairs.data-officer";
    public static final String SUPERVISOR = "bureau.supervisor";

    /** Why an item is given plainly. */
    static final String REASON = "逐条核验须与登记原文比对";

    private static final List<String> TABLES = List.of(
            "attachment",
            "onward_consent_item",
            "onward_consent",
            "onward_open_item",
            "onward_request",
            "data_use",
            "grant_token",
            "grant_suspension",
            "data_grant_item",
            "data_grant",
            "sharing_mediation",
            "sharing_urge",
            "sharing_supplement",
            "sharing_answer_item",
            "sharing_answer",
            "sharing_open_item",
            "sharing_acknowledgement",
            "sharing_application_item",
            "sharing_application");

    private final SharingApplications applications;
    private final Drafts drafts;
    private final Answers answers;
    private final CaseItems items;
    private final Catalog catalog;
    private final PendingChanges changes;
    private final ProvidedFiles files;
    private final DataProvision provision;
    final Resources resources;

    SharingScene(
            CaseStage stage,
            SharingApplications applications,
            Drafts drafts,
            Answers answers,
            CaseItems items,
            Catalog catalog,
            PendingChanges changes,
            CatalogVersions versions,
            DataSets dataSets,
            ProvidedFiles files,
            DataProvision provision) {
        super(stage, ConditionalSharingProcess.KEY, TABLES);
        this.applications = applications;
        this.drafts = drafts;
        this.answers = answers;
        this.items = items;
        this.catalog = catalog;
        this.changes = changes;
        this.files = files;
        this.provision = provision;
        this.resources = new Resources(catalog, versions, dataSets);
    }

    /** With the announced change acknowledged, if there is one. */
    FilledForm form(long resourceId, String... items) {
        FilledForm form = new FilledForm(
                resourceId,
                List.of(items).stream().map(name -> item(resourceId, name)).toList(),
                today());
        form.acknowledged = changes.of(resourceId, person(REQUESTER))
                .map(PendingChange::key)
                .orElse("");
        return form;
    }

    FilledForm formOfAll(long resourceId, Comparator<Long> order) {
        List<Long> all =
                catalog.items(resourceId).stream().map(Item::id).sorted(order).toList();
        return new FilledForm(resourceId, all, today());
    }

    long item(long resourceId, String name) {
        return catalog.items(resourceId).stream()
                .filter(item -> item.name().equals(name))
                .mapToLong(Item::id)
                .findFirst()
                .orElseThrow();
    }

    String itemName(String caseNumber, long item) {
        return applications.wantedItems(application(caseNumber)).stream()
                .filter(one -> one.id() == item)
                .map(Item::name)
                .findFirst()
                .orElseThrow();
    }

    /** 人社局 applies; gives the case number. */
    public String submit(long resourceId, String... items) {
        return applications.submit(form(resourceId, items).read(), person(REQUESTER));
    }

    /** A case that waits for 民政局's answer. */
    public String waiting() {
        return submit(resources.conditional(), "姓名", "登记日期");
    }

    /**
     * A case from application to grant and message, as often as it is run; what it needs is looked up before. Beside the
     * system's own it sends two statements: they find its task and its job.
     */
    Runnable wholeCase(long resourceId, String... names) {
        List<Long> wanted =
                List.of(names).stream().map(name -> item(resourceId, name)).toList();
        Person requester = person(REQUESTER);
        Person approver = person(APPROVER);
        AnswerForm agreement = new AnswerForm(
                Decision.AGREE,
                wanted.stream()
                        .map(item -> new ItemChoice(item, true, MaskingRule.NONE, REASON))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        return () -> {
            String caseNumber = applications.submit(new FilledForm(resourceId, wanted, today()).read(), requester);
            answers.answer(answerTask(caseNumber).getId(), agreement, approver);
            runMessageJob();
        };
    }

    /** A resource that is granted as soon as it is asked for; its items are 机构名称 and 办公地址. */
    public long unconditional() {
        return resources.unconditional();
    }

    SharingApplication draft(String token) {
        return drafts.draft(token, person(REQUESTER));
    }

    SharingApplication application(String caseNumber) {
        return applications.application(caseNumber);
    }

    /** What the provider has to answer. */
    List<Item> toAnswer(String caseNumber) {
        return items.toAnswer(application(caseNumber));
    }

    Task answerTask(String caseNumber) {
        return task(caseNumber, ConditionalSharingProcess.TASK_ANSWER);
    }

    void answer(String caseNumber, AnswerForm form) {
        answers.answer(answerTask(caseNumber).getId(), form, person(APPROVER));
    }

    /** 民政局 hands in the data that are awaited; gives what it may then confirm. */
    DataPreview checked(String caseNumber, MockMultipartFile file) {
        return Objects.requireNonNull(
                files.check(provideTask(caseNumber), file, person(OFFICER)).preview());
    }

    void confirm(String caseNumber, DataPreview seen, String reason) {
        provision.provide(provideTask(caseNumber), seen.dataSet(), reason, person(OFFICER));
    }

    void provide(String caseNumber, MockMultipartFile file) {
        confirm(caseNumber, checked(caseNumber, file), "");
    }

    void provide(String caseNumber, String rows) {
        provide(caseNumber, csv(rows));
    }

    static MockMultipartFile csv(String rows) {
        return new MockMultipartFile("file", "婚姻登记.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private String provideTask(String caseNumber) {
        return task(caseNumber, ConditionalSharingProcess.TASK_PROVIDE).getId();
    }

    /** 民政局 refuses, with its grounds. */
    public void answerAsRefused(String caseNumber) {
        answer(caseNumber, refuse());
    }

    /** Agreement on the named items with their masking, and on no other item that was asked for. */
    AnswerForm agree(String caseNumber, Map<String, MaskingRule> granted) {
        List<ItemChoice> choices = items.toAnswer(application(caseNumber)).stream()
                .map(item ->
                        new ItemChoice(item.id(), granted.containsKey(item.name()), granted.get(item.name()), REASON))
                .toList();
        return new AnswerForm(Decision.AGREE, choices, null, null, null, null, null, null, null);
    }

    /** Agreement on the named items with their masking; what is not given is refused with its grounds. */
    AnswerForm agreeInPart(String caseNumber, Map<String, MaskingRule> granted) {
        AnswerForm refusal = refuse();
        return new AnswerForm(
                Decision.AGREE,
                agree(caseNumber, granted).items(),
                null,
                null,
                refusal.reason(),
                refusal.basisKind(),
                refusal.basisTitle(),
                refusal.basisClause(),
                null);
    }

    AnswerForm agreeToAll(String caseNumber) {
        List<ItemChoice> choices = items.toAnswer(application(caseNumber)).stream()
                .map(item -> new ItemChoice(item.id(), true, item.masking(), REASON))
                .toList();
        return new AnswerForm(Decision.AGREE, choices, null, null, null, null, null, null, null);
    }

    static AnswerForm refuse() {
        return new AnswerForm(Decision.REFUSE, null, null, null, "超出申请部门的履职需要", "RULE", "《婚姻登记档案管理办法》", "第十五条", null);
    }

    static AnswerForm giveBack() {
        return new AnswerForm(Decision.RETURN, null, null, null, null, null, null, null, "请补充核验对象名单的范围");
    }
}
