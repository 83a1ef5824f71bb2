package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
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

/** 示例数据: changes of the catalogue in several states, none of them in effect yet. */
@Component
@Profile("demo")
@Order(DemoChanges.ORDER)
class DemoChanges implements ApplicationRunner {

    /** After the publications. */
    static final int ORDER = 42;

    private static final String SUPERVISOR = "bureau.supervisor";

    /** How far a sample has come. */
    private enum Course {
        PROPOSED,
        ANNOUNCED,
        GIVEN_BACK,
        WITHDRAWN
    }

    /**
     * A change of a resource, which loses its last item.
     *
     * @param workdays how many working days ago it was proposed
     */
    private record Sample(int workdays, String department, String resource, Course course) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(15, "human-resources", "306001/1", Course.WITHDRAWN),
            new Sample(12, "public-security", "308001/2", Course.GIVEN_BACK),
            new Sample(10, "civil-affairs", "102002/1", Course.ANNOUNCED),
            new Sample(2, "civil-affairs", "203001/2", Course.PROPOSED));

    private final DemoPast past;
    private final ChangeProposals proposals;
    private final ChangeReview review;
    private final ChangeActs acts;
    private final CatalogChangeProcess process;
    private final Catalog catalog;
    private final CatalogVersions versions;
    private final CatalogDrafts drafts;
    private final Organization organization;
    private final Clock clock;

    DemoChanges(
            DemoPast past,
            ChangeProposals proposals,
            ChangeReview review,
            ChangeActs acts,
            CatalogChangeProcess process,
            Catalog catalog,
            CatalogVersions versions,
            CatalogDrafts drafts,
            Organization organization,
            Clock clock) {
        this.past = past;
        this.proposals = proposals;
        this.review = review;
        this.acts = acts;
        this.process = process;
        this.catalog = catalog;
        this.versions = versions;
        this.drafts = drafts;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (past.isWanted() && drafts.all(SAMPLES.get(0).department()).isEmpty()) {
            past.tell(happenings());
        }
    }

    List<Happening> happenings() {
        Map<Sample, String> numbers = new ConcurrentHashMap<>();
        List<Happening> all = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            LocalDate proposed = past.workdaysBefore(LocalDate.now(clock), sample.workdays());
            LocalDate effect = proposed.plusMonths(2);
            all.add(new Happening(proposed.atTime(9, 40), () -> numbers.put(sample, propose(sample, effect))));
            if (sample.course() != Course.PROPOSED) {
                all.add(new Happening(
                        past.workdaysAfter(proposed, 2).atTime(11, 5),
                        () -> decide(sample, String.valueOf(numbers.get(sample)), effect)));
            }
        }
        return all;
    }

    private String propose(Sample sample, LocalDate effect) {
        Person officer = officer(sample);
        long resource = catalog.idOf(sample.resource()).orElseThrow();
        Content live = versions.current(resource);
        drafts.keep(
                new Content(withoutLastItem(live.resource()), live.census()),
                resource,
                catalog.resource(resource).version(),
                officer);
        return proposals.propose(
                new ChangeInput(
                        sample.resource(),
                        String.valueOf(drafts.draft(sample.resource(), officer).revision()),
                        "",
                        null,
                        ChangeReason.DUTY.name(),
                        "业务流程调整，该项信息不再采集",
                        "本部门职能配置规定第三条",
                        effect.toString(),
                        null,
                        null),
                officer);
    }

    private static ResourceDraft withoutLastItem(ResourceDraft resource) {
        return resource.withItems(resource.items().subList(0, resource.items().size() - 1));
    }

    private void decide(Sample sample, String caseNumber, LocalDate effect) {
        if (sample.course() == Course.WITHDRAWN) {
            acts.withdraw(caseNumber, officer(sample), "仍有部门在用，暂不调整");
            return;
        }
        ReviewForm form = sample.course() == Course.ANNOUNCED
                ? new ReviewForm(Verdict.PASS, effect.toString(), "", null, new Confirmed(true, true))
                : new ReviewForm(Verdict.RETURN, null, null, "请先说明现有使用部门怎样衔接", null);
        review.review(
                process.open(caseNumber, CatalogChangeProcess.TASK_REVIEW).id(),
                form,
                organization.person(SUPERVISOR).orElseThrow());
    }

    private Person officer(Sample sample) {
        return organization
                .person(sample.department() + "." + Role.DATA_OFFICER.group())
                .orElseThrow();
    }
}
