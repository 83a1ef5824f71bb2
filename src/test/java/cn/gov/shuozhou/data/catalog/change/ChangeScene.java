package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.SharingClaims.Confirmed;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantOrder;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.CaseStage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What tests do with changes of the catalogue: 民政局 proposes, the bureau decides, 人社局 and 公安局 hold grants. */
public final class ChangeScene extends CaseScene {

    public static final String OFFICER = "civil-affairs.data-officer";
    static final String SUPERVISOR = "bureau.supervisor";
    static final String USER = "human-resources.requester";
    static final String OTHER_USER = "public-security.data-officer";

    private static final AtomicInteger SEQUENCE = new AtomicInteger(8000);

    private static final List<String> TABLES = List.of(
            "grant_token",
            "grant_suspension",
            "data_grant_item",
            "data_grant",
            "catalog_change_notice",
            "catalog_change_decision",
            "catalog_change_difference",
            "catalog_change",
            "catalog_draft");

    private final ChangeProposals proposals;
    private final ChangeReview review;
    private final ChangeConfirmation confirmation;
    private final ChangeActs acts;
    private final Postponement postponement;
    private final RecipientNaming naming;
    private final CatalogChanges changes;
    private final ChangeMapper rows;
    private final Catalog catalog;
    private final CatalogDrafts drafts;
    private final CatalogVersions versions;
    private final Grants grants;
    private final Clocks clocks;

    ChangeScene(
            CaseStage stage,
            ChangeProposals proposals,
            ChangeReview review,
            ChangeConfirmation confirmation,
            ChangeActs acts,
            Postponement postponement,
            RecipientNaming naming,
            CatalogChanges changes,
            ChangeMapper rows,
            Catalog catalog,
            CatalogDrafts drafts,
            CatalogVersions versions,
            Grants grants,
            Clocks clocks) {
        super(stage, CatalogChangeProcess.KEY, TABLES);
        this.proposals = proposals;
        this.review = review;
        this.confirmation = confirmation;
        this.acts = acts;
        this.postponement = postponement;
        this.naming = naming;
        this.changes = changes;
        this.rows = rows;
        this.catalog = catalog;
        this.drafts = drafts;
        this.versions = versions;
        this.grants = grants;
        this.clocks = clocks;
    }

    /** A resource of 民政局 with the items 姓名, 登记日期, 登记机关. */
    public long resource() {
        return versions.store(draft("301001/" + SEQUENCE.incrementAndGet(), null, "姓名", "登记日期", "登记机关"));
    }

    /** Lets a department hold a grant of these items for a year. */
    Grant grant(long resourceId, String department, DeliveryMode mode, String... names) {
        return grant(order(resourceId, department, mode, names));
    }

    Grant grant(GrantOrder order) {
        return grants.grant(order);
    }

    GrantOrder order(long resourceId, String department, DeliveryMode mode, String... names) {
        List<GrantOrder.OrderedItem> items = catalog.items(resourceId).stream()
                .filter(item -> List.of(names).contains(item.name()))
                .map(item -> new GrantOrder.OrderedItem(item.id(), MaskingRule.NONE))
                .toList();
        return new GrantOrder(
                "GX-140600-20260101-%04d".formatted(SEQUENCE.incrementAndGet()),
                resourceId,
                department,
                items,
                "核验社会保险待遇资格",
                mode,
                today(),
                today().plusYears(1),
                "");
    }

    Grant grant(String number) {
        return grants.find(number).orElseThrow();
    }

    /** 民政局's draft by which only these items of the resource would be left. */
    String draftOf(long resourceId, String... names) {
        ResourceDraft live = versions.current(resourceId).resource();
        ResourceDraft proposed = draft(live.code(), live.name(), names);
        keep(proposed, resourceId);
        return live.code();
    }

    /** How the form of a proposal names the draft's present state. */
    String revision(String draft) {
        return String.valueOf(drafts.draft(draft, person(OFFICER)).revision());
    }

    /** 民政局's draft of a resource that is not in the catalogue yet. */
    String draftOfNew() {
        ResourceDraft fresh = draft("301001/" + SEQUENCE.incrementAndGet(), null, "姓名");
        drafts.keep(new CatalogDraft.Content(fresh, Census.NONE), null, null, person(OFFICER));
        return fresh.code();
    }

    /** Proposes to give the resource this name. */
    String proposeName(long resourceId, String name, LocalDate plannedOn) {
        String code = versions.current(resourceId).resource().code();
        keep(draft(code, name, "姓名", "登记日期", "登记机关"), resourceId);
        return proposals.propose(change(code, plannedOn), person(OFFICER));
    }

    /** Lets 民政局 have another resource of this name. */
    void take(String name) {
        versions.store(draft("301001/" + SEQUENCE.incrementAndGet(), name, "姓名"));
    }

    /** Lets another version of the resource be live, with the same content. */
    void overtake(long resourceId) {
        versions.change(resourceId, version(resourceId), versions.current(resourceId), "BG-140600-20261123-9999");
    }

    void keep(ResourceDraft proposed, long resourceId) {
        drafts.keep(
                new CatalogDraft.Content(proposed, Census.NONE),
                resourceId,
                catalog.resource(resourceId).version(),
                person(OFFICER));
    }

    /** 民政局 proposes to leave the resource only 姓名 and 登记日期. */
    public String propose(long resourceId, LocalDate plannedOn) {
        return proposals.propose(change(draftOf(resourceId, "姓名", "登记日期"), plannedOn), person(OFFICER));
    }

    /** Proposes a draft as it is kept, with what the change says about existing use. */
    String propose(String draft, LocalDate plannedOn, @Nullable String notShared, @Nullable String condition) {
        ChangeInput input = change(draft, plannedOn);
        return proposals.propose(
                new ChangeInput(
                        input.draft(),
                        input.revision(),
                        input.previous(),
                        input.resource(),
                        input.kind(),
                        input.reason(),
                        input.basis(),
                        input.plannedOn(),
                        notShared,
                        condition),
                person(OFFICER));
    }

    /** 民政局 proposes this content of the resource. */
    String propose(long resourceId, ResourceDraft proposed, LocalDate plannedOn) {
        keep(proposed, resourceId);
        return proposals.propose(change(proposed.code(), plannedOn), person(OFFICER));
    }

    /** What is live of the resource. */
    ResourceDraft live(long resourceId) {
        return versions.current(resourceId).resource();
    }

    List<ChangeDecision> decisions(String number) {
        return rows.decisions(number);
    }

    public String proposeWithdrawal(long resourceId, LocalDate plannedOn) {
        return proposals.propose(withdrawal(resourceId, plannedOn), person(OFFICER));
    }

    ChangeInput change(String draft, LocalDate plannedOn) {
        return change(draft, revision(draft), plannedOn);
    }

    ChangeInput change(String draft, String revision, LocalDate plannedOn) {
        return new ChangeInput(
                draft,
                revision,
                previous(drafts.find(draft, person(OFFICER))
                        .map(CatalogDraft::resourceId)
                        .orElse(null)),
                null,
                "LAW",
                "登记机关改由省级统一管理",
                "《婚姻登记条例》第四条",
                plannedOn.toString(),
                null,
                null);
    }

    /** How the form of a proposal names the resource's last change. */
    private String previous(@Nullable Long resourceId) {
        return resourceId == null ? "" : changes.lastOf(resourceId);
    }

    ChangeInput withdrawal(long resourceId, LocalDate plannedOn) {
        return new ChangeInput(
                null,
                null,
                previous(resourceId),
                String.valueOf(resourceId),
                "DUTY",
                "该职能已划转，不再采集",
                "三定规定第三条",
                plannedOn.toString(),
                null,
                null);
    }

    public void approve(String number, LocalDate effectiveOn) {
        review(number, new ReviewForm(Verdict.PASS, effectiveOn.toString(), "", null, new Confirmed(true, true)));
    }

    void review(String number, ReviewForm form) {
        review.review(task(number, CatalogChangeProcess.TASK_REVIEW).getId(), form, person(SUPERVISOR));
    }

    void confirm(String number) {
        confirm(number, new ConfirmForm(Verdict.PASS, null, "", null, objections(number)));
    }

    /** Confirms once the announced day has come, with another one. */
    void confirm(String number, LocalDate newDay) {
        confirm(number, new ConfirmForm(Verdict.PASS, newDay.toString(), "", null, objections(number)));
    }

    /** 民政局 or the bureau puts the change off. */
    public void postpone(String number, String personId, LocalDate day) {
        postpone(
                number,
                personId,
                new PostponeForm(changes.change(number).effectOn().toString(), day.toString(), "省级系统推迟上线，衔接需要时间"));
    }

    void postpone(String number, String personId, PostponeForm form) {
        postponement.postpone(number, form, person(personId));
    }

    /** The bureau names who receives the department's notice. */
    void name(String number, String department, String recipient, String personId) {
        naming.name(number, department, recipient, person(personId));
    }

    LocalDate effectOn(String number) {
        return changes.change(number).effectOn();
    }

    /** How many objections the bureau sees when it opens the form now. */
    int objections(String number) {
        return (int) changes.notices(changes.change(number)).stream()
                .filter(notice -> notice.response() == ChangeResponse.OBJECTED)
                .count();
    }

    void confirm(String number, ConfirmForm form) {
        confirmation.confirm(task(number, CatalogChangeProcess.TASK_CONFIRM).getId(), form, person(SUPERVISOR));
    }

    void acknowledge(String number, String personId) {
        acts.respond(number, person(personId), ChangeResponse.ACKNOWLEDGED, "");
    }

    void object(String number, String personId) {
        acts.respond(number, person(personId), ChangeResponse.OBJECTED, "登记机关用于核对管辖，不能停用");
    }

    void withdraw(String number) {
        acts.withdraw(number, person(OFFICER), "");
    }

    ChangeStatus status(String number) {
        return changes.change(number).status();
    }

    List<String> notices(String number) {
        return changes.notices(changes.change(number)).stream()
                .map(notice -> notice.departmentCode() + " " + notice.stateLabel() + " " + notice.goneItems())
                .map(String::strip)
                .toList();
    }

    /** What the department was told that it uses. */
    String uses(String number, String department) {
        return changes.notices(changes.change(number)).stream()
                .filter(notice -> notice.departmentCode().equals(department))
                .map(Notice::uses)
                .findFirst()
                .orElseThrow();
    }

    long noticeClock(String number) {
        return clocks.of(number).stream()
                .filter(one -> one.limitKey().equals(CatalogChangeProcess.NOTICE_LIMIT))
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<String> liveItems(long resourceId) {
        return catalog.items(resourceId).stream().map(Item::name).toList();
    }

    int version(long resourceId) {
        return catalog.resource(resourceId).version();
    }

    static ResourceDraft draft(String code, @Nullable String name, String... items) {
        String number = code.substring(code.indexOf('/') + 1);
        Drafts draft = Drafts.ofDepartment(code, name == null ? "婚姻登记变更信息（测试" + number + "）" : name);
        draft.items = Arrays.stream(items).map(Drafts::item).toList();
        return draft.build();
    }
}
