package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.Differences;
import cn.gov.shuozhou.data.catalog.publication.PublicationPage.Actions;
import cn.gov.shuozhou.data.catalog.publication.PublicationPage.Choice;
import cn.gov.shuozhou.data.catalog.publication.PublicationPage.ResourceRow;
import cn.gov.shuozhou.data.catalog.publication.PublicationPage.ReviewRow;
import cn.gov.shuozhou.data.catalog.publication.PublicationTaskView.MarkView;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the page of a publication for one of its people. */
@Service
@Transactional(readOnly = true)
class PublicationPages {

    private static final Map<String, String> CLOCK_TITLES =
            Map.of(DepartmentReview.LIMIT, "本部门审查", BureauReview.LIMIT, "市政务信息管理局审核");

    private final Publications publications;
    private final PublicationMapper mapper;
    private final ReviewMapper reviews;
    private final Markings markings;
    private final CatalogDrafts drafts;
    private final ContentViews contents;
    private final CaseSteps steps;
    private final Overdues overdues;
    private final Clocks clocks;
    private final Attachments attachments;

    PublicationPages(
            Publications publications,
            PublicationMapper mapper,
            ReviewMapper reviews,
            Markings markings,
            CatalogDrafts drafts,
            ContentViews contents,
            CaseSteps steps,
            Overdues overdues,
            Clocks clocks,
            Attachments attachments) {
        this.publications = publications;
        this.mapper = mapper;
        this.reviews = reviews;
        this.markings = markings;
        this.drafts = drafts;
        this.contents = contents;
        this.steps = steps;
        this.overdues = overdues;
        this.clocks = clocks;
        this.attachments = attachments;
    }

    PublicationPage page(String caseNumber, int number, Person person) {
        Publication publication = publications.visible(caseNumber, person);
        Actions actions = actions(publication, person);
        Map<String, List<MarkView>> marks = markings.of(publication);
        // Those to be changed come first.
        List<PublicationResource> all = resources(publication).stream()
                .sorted(Comparator.comparing((PublicationResource resource) -> !marks.containsKey(resource.code())))
                .toList();
        return new PublicationPage(
                publication,
                mapper.compilerNames(caseNumber),
                Differences.itemPlaces(),
                resources(publication, all, marks, number, actions),
                actions.resubmit() ? choices(publication, marks) : List.of(),
                reviews(caseNumber),
                ClockRow.of(caseNumber, clocks, CLOCK_TITLES),
                attachments.of(caseNumber),
                steps.of(caseNumber),
                overdues.of(caseNumber).stream()
                        .filter(Overdue::stands)
                        .map(Overdue::dueOn)
                        .toList(),
                actions);
    }

    /** While the case is open, its drafts may get other codes and names under correction. */
    private List<PublicationResource> resources(Publication publication) {
        return publication.status().isOpen()
                ? drafts.ofCase(publication.caseNumber()).stream()
                        .map(draft -> new PublicationResource(draft.code(), draft.name(), null))
                        .toList()
                : mapper.resources(publication.caseNumber());
    }

    private Page<ResourceRow> resources(
            Publication publication,
            List<PublicationResource> all,
            Map<String, List<MarkView>> marks,
            int number,
            Actions actions) {
        Map<String, CatalogDraft> open = publication.status().isOpen()
                ? drafts.ofCase(publication.caseNumber()).stream()
                        .collect(Collectors.toMap(CatalogDraft::code, Function.identity()))
                : Map.of();
        Page<PublicationResource> page = Page.cut(all, number);
        List<ResourceRow> rows = page.rows().stream()
                .map(resource -> new ResourceRow(
                        resource.code(),
                        resource.name(),
                        content(publication, resource, open.get(resource.code())),
                        marks.getOrDefault(resource.code(), List.of()),
                        Optional.ofNullable(open.get(resource.code()))
                                .filter(draft -> actions.resubmit())
                                .map(DraftLink::to)
                                .orElse(null),
                        resource.resourceId()))
                .toList();
        return Page.of(rows, page.total(), page.number());
    }

    private @Nullable ContentView content(
            Publication publication, PublicationResource resource, @Nullable CatalogDraft draft) {
        Long published = resource.resourceId();
        if (published != null) {
            return contents.published(published, publication.caseNumber());
        }
        return draft == null ? null : contents.of(draft);
    }

    private List<Choice> choices(Publication publication, Map<String, List<MarkView>> marks) {
        return Choice.warnedFirst(drafts.ofCase(publication.caseNumber()).stream()
                .map(draft -> {
                    ContentView view = contents.of(draft);
                    return new Choice(
                            draft.code(),
                            draft.name(),
                            marks.containsKey(draft.code()),
                            view.warnings(),
                            view.opened());
                })
                .toList());
    }

    private List<ReviewRow> reviews(String caseNumber) {
        Map<Long, List<PlacedMark>> marks =
                reviews.marks(caseNumber).stream().collect(Collectors.groupingBy(PlacedMark::reviewId));
        return reviews.reviews(caseNumber).stream()
                .map(review -> new ReviewRow(review, marks.getOrDefault(review.id(), List.of())))
                .toList();
    }

    private static Actions actions(Publication publication, Person person) {
        boolean his = publication.isOf(person) && person.has(Role.DATA_OFFICER);
        return new Actions(
                his && publication.status() == PublicationStatus.CORRECTING,
                his && publication.status().isOpen());
    }
}
