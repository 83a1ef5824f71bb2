package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publication itself: all resources of the case together, in the transaction of the bureau's decision, or none. */
@Service
@Transactional
@Article("第十条")
class PublicationClosing {

    private final Publications publications;
    private final PublicationMapper mapper;
    private final ReviewMapper reviews;
    private final CatalogDrafts drafts;
    private final CatalogVersions versions;
    private final Catalog catalog;
    private final SubmissionCheck check;
    private final Organization organization;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    PublicationClosing(
            Publications publications,
            PublicationMapper mapper,
            ReviewMapper reviews,
            CatalogDrafts drafts,
            CatalogVersions versions,
            Catalog catalog,
            SubmissionCheck check,
            Organization organization,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.publications = publications;
        this.mapper = mapper;
        this.reviews = reviews;
        this.drafts = drafts;
        this.versions = versions;
        this.catalog = catalog;
        this.check = check;
        this.organization = organization;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Publishes every resource of the case: a new one as its first version, one that is opened further as its next.
     *
     * @return false when the catalogue cannot take them any more, a code or a name having been taken meanwhile: then
     *     nothing is published, and what is wrong is recorded for the data officer
     */
    boolean publish(String caseNumber) {
        Map<CatalogDraft, Content> contents = contents(caseNumber);
        List<Mark> obstacles = obstacles(contents);
        if (!obstacles.isEmpty()) {
            giveBack(caseNumber, obstacles);
            return false;
        }
        Person publisher = publisher(caseNumber);
        contents.forEach((draft, content) ->
                mapper.notePublished(caseNumber, draft.code(), publish(draft, content, caseNumber, publisher)));
        drafts.remove(caseNumber);
        publications.close(caseNumber, PublicationStatus.PUBLISHED, CaseOutcome.PASSED);
        steps.addBySystem(caseNumber, "发布目录", published(contents.keySet()));
        return true;
    }

    private long publish(CatalogDraft draft, Content content, String caseNumber, Person publisher) {
        Long resourceId = draft.resourceId();
        if (resourceId == null) {
            return versions.publish(content, caseNumber, publisher);
        }
        versions.change(resourceId, Objects.requireNonNull(draft.baseVersion()), content, caseNumber);
        return resourceId;
    }

    private static String published(Collection<CatalogDraft> published) {
        long opened = published.stream().filter(CatalogDraft::change).count();
        return Stream.of(
                        published.size() == opened ? "" : "%d 项信息资源的第 1 版已发布".formatted(published.size() - opened),
                        opened == 0 ? "" : "%d 项信息资源按新的开放属性发布了新版本".formatted(opened))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("，"));
    }

    void tellPublished(String caseNumber) {
        Publication publication = publications.publication(caseNumber);
        String text = "“%s”已在数据目录发布。".formatted(publication.subject());
        Stream.of(Role.DATA_OFFICER, Role.SECRECY_REVIEWER, Role.DISCLOSURE_REVIEWER)
                .forEach(role -> messages.tell(publication.caseNumber(), ofApplicant(role), "目录已发布", text));
    }

    private Map<CatalogDraft, Content> contents(String caseNumber) {
        Map<CatalogDraft, Content> contents = new LinkedHashMap<>();
        for (CatalogDraft draft : drafts.ofCase(caseNumber)) {
            contents.put(draft, drafts.content(draft.code()).orElseThrow());
        }
        return contents;
    }

    private List<Mark> obstacles(Map<CatalogDraft, Content> contents) {
        List<Mark> obstacles = new ArrayList<>();
        contents.forEach((draft, content) -> Stream.concat(
                        check.obstacles(draft, content).stream(),
                        catalog.problems(content.resource()).stream().map(RequestRejected.Problem::sentence))
                .limit(1)
                .forEach(sentence -> obstacles.add(new Mark(draft.code(), ContentView.CODE, sentence))));
        return obstacles;
    }

    private void giveBack(String caseNumber, List<Mark> obstacles) {
        ReviewMapper.Key key = new ReviewMapper.Key();
        Publication publication = publications.publication(caseNumber);
        String opinion = "审核期间目录有了变化，%d 项资源不能发布，本办件一项也没有发布。请修改后重新提交。".formatted(obstacles.size());
        reviews.insert(
                key,
                caseNumber,
                publication.round(),
                ReviewKind.PLATFORM,
                null,
                false,
                opinion,
                "",
                null,
                LocalDateTime.now(clock));
        for (int i = 0; i < obstacles.size(); i++) {
            reviews.insertMark(key.getId(), i + 1, obstacles.get(i));
        }
        steps.addBySystem(caseNumber, "未能发布，退回修改", opinion);
    }

    /** Who has decided that it is published. */
    private Person publisher(String caseNumber) {
        return reviews.reviews(caseNumber).stream()
                .filter(review -> review.kind() == ReviewKind.BUREAU)
                .reduce((earlier, later) -> later)
                .flatMap(review -> organization.person(Objects.requireNonNull(review.reviewedBy())))
                .orElseThrow();
    }
}
