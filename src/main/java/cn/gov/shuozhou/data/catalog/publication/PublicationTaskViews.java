package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.Differences;
import cn.gov.shuozhou.data.catalog.SharingClaims;
import cn.gov.shuozhou.data.catalog.publication.PublicationTaskView.MarkView;
import cn.gov.shuozhou.data.catalog.publication.PublicationTaskView.ResourceView;
import cn.gov.shuozhou.data.catalog.publication.PublicationTaskView.ReviewView;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.DeadlineView;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a task's form shows. */
@Service
@Transactional(readOnly = true)
class PublicationTaskViews {

    private final Publications publications;
    private final PublicationMapper mapper;
    private final ReviewMapper reviews;
    private final Markings markings;
    private final CatalogDrafts drafts;
    private final ContentViews contents;
    private final ReviewedClaims claims;
    private final Overdues overdues;
    private final Clocks clocks;
    private final CatalogPublicationProcess process;

    PublicationTaskViews(
            Publications publications,
            PublicationMapper mapper,
            ReviewMapper reviews,
            Markings markings,
            CatalogDrafts drafts,
            ContentViews contents,
            ReviewedClaims claims,
            Overdues overdues,
            Clocks clocks,
            CatalogPublicationProcess process) {
        this.publications = publications;
        this.mapper = mapper;
        this.reviews = reviews;
        this.markings = markings;
        this.drafts = drafts;
        this.contents = contents;
        this.claims = claims;
        this.overdues = overdues;
        this.clocks = clocks;
        this.process = process;
    }

    PublicationTaskView view(String taskId, Person person) {
        OpenTask task = process.task(taskId);
        Publication publication = publications.publication(task.caseNumber());
        return new PublicationTaskView(
                taskId,
                publication.caseNumber(),
                "/catalog/publications/" + publication.caseNumber(),
                person.id().equals(task.assignee()),
                publication.subject(),
                publication.departmentName(),
                publication.submittedByName(),
                mapper.compilerNames(publication.caseNumber()),
                publication.submittedAt(),
                publication.round(),
                publication.note(),
                publication.warningReason(),
                clocks.running(publication.caseNumber(), BureauReview.LIMIT)
                        .map(open -> DeadlineView.of(open, clocks.deadline(open)))
                        .orElse(null),
                overdues.of(publication.caseNumber()).stream()
                        .filter(Overdue::stands)
                        .map(Overdue::dueOn)
                        .toList(),
                Differences.itemPlaces(),
                ContentView.CODE,
                task.key().equals(CatalogPublicationProcess.TASK_CORRECT)
                        ? SharingClaims.NONE
                        : claims.of(publication, CatalogPublicationProcess.kindOf(task)),
                resources(publication),
                reviews.reviews(publication.caseNumber()).stream()
                        .map(ReviewView::of)
                        .toList());
    }

    /** Those that something is to be said about come first. */
    private List<ResourceView> resources(Publication publication) {
        Map<String, List<MarkView>> marks = markings.of(publication);
        return drafts.ofCase(publication.caseNumber()).stream()
                .map(draft -> view(draft, marks.getOrDefault(draft.code(), List.of())))
                .sorted(Comparator.comparing((ResourceView view) -> view.marks().isEmpty())
                        .thenComparing(view -> view.content().warnings().isEmpty()))
                .toList();
    }

    private ResourceView view(CatalogDraft draft, List<MarkView> marks) {
        return new ResourceView(draft.code(), draft.name(), DraftLink.to(draft), contents.of(draft), marks);
    }
}
