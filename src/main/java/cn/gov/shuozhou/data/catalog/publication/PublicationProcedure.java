package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseSteps;
import cn.gov.shuozhou.data.process.DeadlineWarnings;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deeds that the model orders between submission and publication. */
@Service
@Transactional
class PublicationProcedure {

    private static final String LIMIT = CatalogPublicationProcess.REVIEW_LIMIT;

    private final Publications publications;
    private final PublicationMapper mapper;
    private final ReviewMapper reviews;
    private final CatalogDrafts drafts;
    private final Clocks clocks;
    private final DeadlineWarnings warnings;
    private final CaseSteps steps;
    private final PublicationMessages messages;
    private final Clock clock;

    PublicationProcedure(
            Publications publications,
            PublicationMapper mapper,
            ReviewMapper reviews,
            CatalogDrafts drafts,
            Clocks clocks,
            DeadlineWarnings warnings,
            CaseSteps steps,
            PublicationMessages messages,
            Clock clock) {
        this.publications = publications;
        this.mapper = mapper;
        this.reviews = reviews;
        this.drafts = drafts;
        this.clocks = clocks;
        this.warnings = warnings;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    void askDepartmentReviewers(String caseNumber) {
        Publication publication = publications.publication(caseNumber);
        String text = "%s提交了目录草案“%s”，请在“待办办理”中审查。".formatted(publication.submittedByName(), publication.subject())
                + (publication.warningReason() == null ? "" : "其中有资源无条件共享或开放且含个人信息，请注意。");
        messages.tellDepartment(publication, Role.SECRECY_REVIEWER, "待进行保密审查", text);
        messages.tellDepartment(publication, Role.DISCLOSURE_REVIEWER, "待进行政务公开审查", text);
    }

    void returnCatalog(String caseNumber) {
        mapper.move(caseNumber, PublicationStatus.CORRECTING);
        drafts.unlock(caseNumber);
        messages.tellDepartment(
                publications.publication(caseNumber), Role.DATA_OFFICER, "目录草案退回修改", "请按办件页面列出的意见修改草案，修改后重新提交。");
    }

    /** 收到之日为第零日，次工作日起算；期限由系统约定. */
    void startCatalogReview(String caseNumber) {
        mapper.move(caseNumber, PublicationStatus.BUREAU_REVIEW);
        CaseClock review = clocks.start(caseNumber, LIMIT, LocalDate.now(clock));
        String until = clocks.deadline(review).until();
        steps.addBySystem(caseNumber, "开始审核计时", "市政务信息管理局应于 " + until + " 前审核");
        Publication publication = publications.publication(caseNumber);
        messages.tellBureau(
                publication,
                "待审核目录",
                "%s的目录“%s”已经本部门审查，请于 %s 前审核。".formatted(publication.departmentName(), publication.subject(), until));
    }

    void warnCatalogReview(String caseNumber) {
        warnings.warn(
                caseNumber,
                LIMIT,
                "审核",
                "市政务信息管理局",
                text -> messages.tellBureau(publications.publication(caseNumber), "目录审核期限将至", text));
    }

    void recordCatalogReviewOverdue(String caseNumber) {
        CaseClock overdue = clocks.running(caseNumber, LIMIT).orElseThrow();
        reviews.insertOverdue(caseNumber, LIMIT, overdue.dueOn(), LocalDateTime.now(clock));
        String text = "市政务信息管理局未在 %s 前审核，已登记超期。审核任务保留，请尽快办理。".formatted(overdue.dueOn());
        steps.addBySystem(caseNumber, "登记超期", text);
        Publication publication = publications.publication(caseNumber);
        messages.tellBureau(publication, "目录审核已超期", text);
        messages.tellDepartment(publication, Role.DATA_OFFICER, "目录审核已超期", text);
    }

    /** The drafts are free again and the reviewers need not look any more. */
    void closeWithdrawn(String caseNumber) {
        Publication publication = publications.publication(caseNumber);
        if (mapper.close(caseNumber, PublicationStatus.WITHDRAWN, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("该办件刚刚已办结，不能撤回。请刷新页面查看最新进展。");
        }
        clocks.stopAll(caseNumber, Outcome.WITHDRAWN);
        drafts.release(caseNumber);
        String text = "目录草案“%s”已由数据专员撤回，无需再审。".formatted(publication.subject());
        switch (publication.status()) {
            case REVIEWING -> {
                messages.tellDepartment(publication, Role.SECRECY_REVIEWER, "目录草案已撤回", text);
                messages.tellDepartment(publication, Role.DISCLOSURE_REVIEWER, "目录草案已撤回", text);
            }
            case BUREAU_REVIEW -> messages.tellBureau(publication, "目录草案已撤回", text);
            default -> {
                // Nobody but the department itself was waiting for it.
            }
        }
    }
}
