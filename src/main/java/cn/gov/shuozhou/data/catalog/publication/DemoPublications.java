package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.SharingClaims.Confirmed;
import cn.gov.shuozhou.data.engine.DemoPast;
import cn.gov.shuozhou.data.engine.DemoPast.Happening;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: publications in several states. Each was really submitted and reviewed, at its time. */
@Component
@Profile("demo")
@Order(DemoPublications.ORDER)
class DemoPublications implements ApplicationRunner {

    /** After the sharing cases. */
    static final int ORDER = 41;

    private static final String SUPERVISOR = "bureau.supervisor";

    /** What is done with a sample, so many working days after it was submitted. */
    private enum Act {
        SECRECY(1),
        DISCLOSURE(2),
        GIVE_BACK(2),
        PUBLISH(6),
        WITHDRAW(3);

        private final int after;

        Act(int after) {
            this.after = after;
        }
    }

    /**
     * A resource that a department publishes.
     *
     * @param workdays how many working days ago it was submitted
     * @param like the published resource whose content it takes
     */
    private record Sample(int workdays, String department, String like, String code, String name, List<Act> course) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    40,
                    "civil-affairs",
                    "203001/1",
                    "203001/901",
                    "低保边缘家庭信息",
                    List.of(Act.SECRECY, Act.DISCLOSURE, Act.PUBLISH)),
            new Sample(9, "education", "204001/1", "204001/901", "校外培训机构名录", List.of(Act.SECRECY, Act.DISCLOSURE)),
            new Sample(8, "civil-affairs", "203001/2", "203001/902", "孤儿保障对象信息", List.of(Act.SECRECY, Act.GIVE_BACK)),
            new Sample(7, "health", "202001/1", "202001/901", "诊所备案信息", List.of(Act.SECRECY)),
            new Sample(5, "education", "204001/1", "204001/902", "幼儿园名录", List.of(Act.WITHDRAW)),
            new Sample(1, "health", "202001/1", "202001/902", "护理院登记信息", List.of()));

    private final DemoPast past;
    private final Publications publications;
    private final PublicationActs acts;
    private final PublicationReviews reviews;
    private final CatalogPublicationProcess process;
    private final Catalog catalog;
    private final CatalogVersions versions;
    private final CatalogDrafts drafts;
    private final Organization organization;
    private final Clock clock;

    DemoPublications(
            DemoPast past,
            Publications publications,
            PublicationActs acts,
            PublicationReviews reviews,
            CatalogPublicationProcess process,
            Catalog catalog,
            CatalogVersions versions,
            CatalogDrafts drafts,
            Organization organization,
            Clock clock) {
        this.past = past;
        this.publications = publications;
        this.acts = acts;
        this.reviews = reviews;
        this.process = process;
        this.catalog = catalog;
        this.versions = versions;
        this.drafts = drafts;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (past.isWanted() && drafts.all(SAMPLES.get(1).department()).isEmpty()) {
            past.tell(happenings());
        }
    }

    List<Happening> happenings() {
        Map<Sample, String> numbers = new ConcurrentHashMap<>();
        List<Happening> all = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            LocalDate submitted = past.workdaysBefore(LocalDate.now(clock), sample.workdays());
            all.add(new Happening(submitted.atTime(9, 15), () -> numbers.put(sample, submit(sample))));
            for (Act act : sample.course()) {
                LocalDate day = past.workdaysAfter(submitted, act.after);
                all.add(new Happening(
                        day.atTime(10, 20 + act.ordinal()),
                        () -> act(act, sample, String.valueOf(numbers.get(sample)))));
            }
        }
        return all;
    }

    private String submit(Sample sample) {
        Person officer = person(sample, Role.DATA_OFFICER);
        Content content = versions.current(catalog.idOf(sample.like()).orElseThrow());
        drafts.keep(
                new Content(content.resource().like(sample.code(), sample.name()), content.census()),
                null,
                null,
                officer);
        SubmissionForm form = new SubmissionForm(List.of(sample.code()), "新建的业务，请审查。", true, "均为依法应当公示的内容，已逐项核对", null);
        return publications.submit(form, officer).caseNumber();
    }

    private void act(Act act, Sample sample, String caseNumber) {
        ReviewForm pass = new ReviewForm(Verdict.PASS, "已逐项核对，可以通过", List.of(), new Confirmed(true, true));
        switch (act) {
            case SECRECY ->
                review(caseNumber, CatalogPublicationProcess.TASK_SECRECY, pass, person(sample, Role.SECRECY_REVIEWER));
            case DISCLOSURE ->
                review(
                        caseNumber,
                        CatalogPublicationProcess.TASK_DISCLOSURE,
                        pass,
                        person(sample, Role.DISCLOSURE_REVIEWER));
            case GIVE_BACK ->
                review(
                        caseNumber,
                        CatalogPublicationProcess.TASK_DISCLOSURE,
                        new ReviewForm(
                                Verdict.RETURN,
                                "请按标注修改",
                                List.of(new Mark(sample.code(), "信息资源摘要", "请写明保障对象的范围")),
                                null),
                        person(sample, Role.DISCLOSURE_REVIEWER));
            case PUBLISH ->
                review(
                        caseNumber,
                        CatalogPublicationProcess.TASK_BUREAU,
                        pass,
                        organization.person(SUPERVISOR).orElseThrow());
            case WITHDRAW -> acts.withdraw(caseNumber, person(sample, Role.DATA_OFFICER), "与民办教育的资源合并编制");
        }
    }

    private void review(String caseNumber, String task, ReviewForm form, Person reviewer) {
        reviews.review(process.open(caseNumber, task).id(), form, reviewer);
    }

    private Person person(Sample sample, Role role) {
        return organization.person(sample.department() + "." + role.group()).orElseThrow();
    }
}
