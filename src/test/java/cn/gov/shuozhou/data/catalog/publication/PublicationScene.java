package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDraftEdits;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.SharingClaims.Confirmed;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.CaseStage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests do with publications: 民政局 compiles and reviews, 市局 decides. */
public final class PublicationScene extends CaseScene {

    static final String OFFICER = "civil-affairs.data-officer";
    static final String SECRECY = "civil-affairs.secrecy-reviewer";
    static final String DISCLOSURE = "civil-affairs.disclosure-reviewer";
    static final String SUPERVISOR = "bureau.supervisor";

    /** Codes that the demo does not use. */
    static final String ONE = "101001/9001";

    static final String TWO = "101001/9002";

    private static final List<String> TABLES = List.of(
            "catalog_review_mark",
            "catalog_review",
            "catalog_publication_compiler",
            "catalog_publication_resource",
            "catalog_publication",
            "catalog_draft");

    private final Publications publications;
    private final PublicationMapper mapper;
    private final PublicationReviews reviews;
    private final ReviewMapper records;
    private final CatalogDrafts drafts;
    private final CatalogDraftEdits edits;
    private final CatalogVersions versions;
    private final Catalog catalog;
    private final JdbcTemplate jdbc;

    PublicationScene(
            CaseStage stage,
            Publications publications,
            PublicationMapper mapper,
            PublicationReviews reviews,
            ReviewMapper records,
            CatalogDrafts drafts,
            CatalogDraftEdits edits,
            CatalogVersions versions,
            Catalog catalog,
            JdbcTemplate jdbc) {
        super(stage, CatalogPublicationProcess.KEY, TABLES);
        this.publications = publications;
        this.mapper = mapper;
        this.reviews = reviews;
        this.records = records;
        this.drafts = drafts;
        this.edits = edits;
        this.versions = versions;
        this.catalog = catalog;
        this.jdbc = jdbc;
    }

    @Override
    public void end() {
        super.end();
        String published = "(select id from resource where code like '101001/90%')";
        for (String table : List.of("resource_version", "resource_census", "item")) {
            jdbc.update("delete from " + table + " where resource_id in " + published);
        }
        jdbc.update("delete from resource where code like '101001/90%'");
    }

    /** 民政局 keeps a draft; the names differ by code. */
    void draft(String code) {
        draft(code, draft -> {});
    }

    void draft(String code, Consumer<Drafts> change) {
        draft(code, change, OFFICER);
    }

    void draft(String code, Consumer<Drafts> change, String compiler) {
        Drafts draft = new Drafts();
        draft.code = code;
        draft.name = "测试资源" + code.replaceAll(".*/", "") + "信息";
        change.accept(draft);
        drafts.keep(new Content(draft.build(), Census.NONE), null, null, person(compiler));
    }

    /** 民政局 has a resource in the catalogue, as {@link #draft(String)} would compile it. */
    long published(String code) {
        return publishElsewhere(code, "测试资源" + code.replaceAll(".*/", "") + "信息");
    }

    /** 民政局's draft of the next version of a published resource. */
    void reopened(String code, Consumer<Drafts> change) {
        long resource = resource(code);
        ResourceDraft live = versions.current(resource).resource();
        Drafts draft = new Drafts();
        draft.code = code;
        draft.name = live.name();
        draft.category = live.category();
        draft.section = live.section();
        draft.items = live.items();
        change.accept(draft);
        drafts.keep(
                new Content(draft.build(), Census.NONE),
                resource,
                catalog.resource(resource).version(),
                person(OFFICER));
    }

    /** Submits drafts that the officer has been warned of. */
    String submitWarned(String... codes) {
        return publications
                .submit(new SubmissionForm(Arrays.asList(codes), "", true, "已按规则脱敏，符合政府信息公开条例", null), person(OFFICER))
                .caseNumber();
    }

    /** 民政局 gives a draft another code. */
    void recode(String code, String other) {
        CatalogDraft draft = drafts.draft(code, person(OFFICER));
        Content content = drafts.content(code).orElseThrow();
        edits.replace(
                draft, new Content(content.resource().withCode(other), content.census()), null, null, person(OFFICER));
    }

    /** The demo's resources are published already: this enters one more, as if another had been faster. */
    long publishElsewhere(String code, String name) {
        Drafts draft = new Drafts();
        draft.code = code;
        draft.name = name;
        return versions.store(draft.build());
    }

    static SubmissionForm form(String... codes) {
        return new SubmissionForm(Arrays.asList(codes), "", null, "", null);
    }

    String submit(String... codes) {
        List<String> earlier = mapper.lastCases(List.of(codes)).stream()
                .map(PublicationMapper.LastCase::caseNumber)
                .toList();
        SubmissionForm opened = new SubmissionForm(Arrays.asList(codes), "", null, "", earlier);
        return publications.submit(opened, person(OFFICER)).caseNumber();
    }

    /** A case that waits for the two reviews of the department. */
    String waiting() {
        draft(ONE);
        draft(TWO);
        return submit(ONE, TWO);
    }

    /** A case that waits for the bureau. */
    String withTheBureau() {
        String number = waiting();
        passBoth(number);
        return number;
    }

    void passBoth(String number) {
        review(number, CatalogPublicationProcess.TASK_SECRECY, SECRECY, pass());
        review(number, CatalogPublicationProcess.TASK_DISCLOSURE, DISCLOSURE, pass());
    }

    void review(String number, String task, String person, ReviewForm form) {
        reviews.review(taskId(number, task), form, person(person));
    }

    void decide(String number, ReviewForm form) {
        review(number, CatalogPublicationProcess.TASK_BUREAU, SUPERVISOR, form);
    }

    static ReviewForm pass() {
        return pass(new Confirmed(true, true));
    }

    static ReviewForm pass(@Nullable Confirmed confirmed) {
        return new ReviewForm(Verdict.PASS, "经审查，可以通过", List.of(), confirmed);
    }

    static ReviewForm giveBack(String code, String place, String remark) {
        return new ReviewForm(Verdict.RETURN, "请按标注修改", new ArrayList<>(List.of(new Mark(code, place, remark))), null);
    }

    String taskId(String number, String key) {
        return task(number, key).getId();
    }

    Publication publication(String number) {
        return publications.publication(number);
    }

    PublicationStatus status(String number) {
        return publication(number).status();
    }

    List<Review> reviews(String number) {
        return records.reviews(number);
    }

    List<String> marks(String number) {
        return records.marks(number).stream()
                .map(mark -> mark.code() + " " + mark.place() + "：" + mark.remark())
                .toList();
    }

    List<LocalDate> overdue(String number) {
        return facts.overdue(number).stream().map(Overdue::dueOn).toList();
    }

    /** Code and state of the drafts: the case they belong to, and whether they are locked. */
    List<String> drafts() {
        return jdbc.query("select code, case_number, locked from catalog_draft order by code", (row, at) -> {
            String of = row.getString("case_number") == null ? "free" : "in case";
            return row.getString("code") + " " + of + (row.getBoolean("locked") ? ", locked" : "");
        });
    }

    boolean isPublished(String code) {
        return catalog.idOf(code).isPresent();
    }

    long resource(String code) {
        return catalog.idOf(code).orElseThrow();
    }
}
