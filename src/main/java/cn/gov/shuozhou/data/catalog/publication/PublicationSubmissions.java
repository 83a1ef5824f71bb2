package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.NewCase;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction in which drafts are laid before their reviewers, for the first time or again. */
@Component
@Transactional
class PublicationSubmissions {

    private static final int NAMED = 10;

    private final PublicationMapper mapper;
    private final CatalogDrafts drafts;
    private final SubmissionCheck check;
    private final Reviewers reviewers;
    private final CaseFiles files;
    private final Decisions decisions;
    private final CaseSteps steps;
    private final CatalogPublicationProcess process;
    private final Clock clock;

    PublicationSubmissions(
            PublicationMapper mapper,
            CatalogDrafts drafts,
            SubmissionCheck check,
            Reviewers reviewers,
            CaseFiles files,
            Decisions decisions,
            CaseSteps steps,
            CatalogPublicationProcess process,
            Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.check = check;
        this.reviewers = reviewers;
        this.files = files;
        this.decisions = decisions;
        this.steps = steps;
        this.process = process;
        this.clock = clock;
    }

    Publication submit(SubmissionForm form, String caseNumber, Person officer) {
        drafts.lock(form.chosen(), caseNumber, officer);
        // Once more: only now can nobody change them under the reviewers' eyes.
        List<CatalogDraft> chosen = check.require(form, caseNumber, officer);
        requireNoneSince(form);
        mapper.insert(
                caseNumber,
                officer.departmentCode(),
                subject(chosen),
                orNull(form.noteWords()),
                orNull(form.reasonWords()),
                officer.id(),
                LocalDateTime.now(clock));
        files.open(new NewCase(
                caseNumber,
                CatalogPublicationProcess.KEY,
                PublicationStatus.REVIEWING,
                subject(chosen),
                null,
                officer,
                Organization.BUREAU,
                officer.departmentCode()));
        hold(chosen, caseNumber, officer);
        steps.add(caseNumber, officer, "提交目录草案", names(chosen));
        Publication publication = Objects.requireNonNull(mapper.find(caseNumber));
        process.start(publication);
        return publication;
    }

    /** A form that is sent once more after its case was withdrawn does not begin another without anybody wanting it. */
    private void requireNoneSince(SubmissionForm form) {
        for (PublicationMapper.LastCase last : mapper.lastCases(form.chosen())) {
            if (!form.knows(last.caseNumber())) {
                throw RequestRejected.conflict("所选草案（%s）在您打开本页之后已经提交过，办件编号 %s，没有重复提交。请先查看该办件；仍要再次提交的，请核对后重新提交。"
                        .formatted(last.code(), last.caseNumber()));
            }
        }
    }

    /**
     * Lays the corrected drafts before the reviewers again; a draft of the case that is not chosen any more is free.
     *
     * @throws RequestRejected conflict when a colleague has done so already
     */
    void resubmit(SubmissionForm form, Publication publication, OpenTask task, Person officer) {
        String caseNumber = publication.caseNumber();
        drafts.release(caseNumber);
        drafts.lock(form.chosen(), caseNumber, officer);
        List<CatalogDraft> chosen = check.require(form, caseNumber, officer);
        int moved = mapper.resubmit(
                caseNumber,
                subject(chosen),
                orNull(form.noteWords()),
                orNull(form.reasonWords()),
                officer.id(),
                LocalDateTime.now(clock));
        if (moved == 0) {
            throw RequestRejected.conflict("该办件刚刚已由他人重新提交，您的操作没有生效。请刷新页面查看最新进展。");
        }
        files.move(caseNumber, PublicationStatus.REVIEWING);
        files.rename(caseNumber, subject(chosen));
        decisions.record(task, "重新提交", officer);
        mapper.deleteResources(caseNumber);
        hold(chosen, caseNumber, officer);
        steps.add(caseNumber, officer, "重新提交", names(chosen));
        process.corrected(task, officer.id(), subject(chosen));
    }

    private void hold(List<CatalogDraft> chosen, String caseNumber, Person officer) {
        chosen.forEach(draft -> mapper.insertResource(caseNumber, draft.code(), draft.name()));
        reviewers.noteCompilers(chosen, caseNumber, officer);
    }

    private static String subject(List<CatalogDraft> chosen) {
        String first = chosen.get(0).name();
        return chosen.size() == 1 ? first : "%s等 %d 项".formatted(first, chosen.size());
    }

    private static String names(List<CatalogDraft> chosen) {
        String named = chosen.stream().limit(NAMED).map(CatalogDraft::name).collect(Collectors.joining("、"));
        return "%d 项：%s%s".formatted(chosen.size(), named, chosen.size() > NAMED ? "等" : "");
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
