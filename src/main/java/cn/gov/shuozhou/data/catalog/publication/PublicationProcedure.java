package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.organization.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deeds that the model orders between submission and publication. */
@Service
@Transactional
class PublicationProcedure {

    private final Publications publications;
    private final CatalogDrafts drafts;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    PublicationProcedure(
            Publications publications,
            CatalogDrafts drafts,
            Clocks clocks,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.publications = publications;
        this.drafts = drafts;
        this.clocks = clocks;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** 提交之日为第零日；期限由系统约定，两项审查共用. */
    void askDepartmentReviewers(String caseNumber) {
        Publication publication = publications.publication(caseNumber);
        messages.settle(caseNumber, CatalogPublicationProcess.TASK_CORRECT);
        CaseClock review = clocks.start(caseNumber, DepartmentReview.LIMIT, LocalDate.now(clock));
        String text = "%s提交了目录草案“%s”，请于 %s 前在“待办办理”中审查。"
                        .formatted(
                                publication.submittedByName(),
                                publication.subject(),
                                clocks.deadline(review).until())
                + (publication.warningReason() == null ? "" : "其中有资源无条件共享或开放且含个人信息，请注意。");
        messages.ask(caseNumber, ofApplicant(Role.SECRECY_REVIEWER), DepartmentReview.LIMIT, "待进行保密审查", text);
        messages.ask(caseNumber, ofApplicant(Role.DISCLOSURE_REVIEWER), DepartmentReview.LIMIT, "待进行政务公开审查", text);
    }

    void returnCatalog(String caseNumber) {
        departmentReviewed(caseNumber);
        publications.move(caseNumber, PublicationStatus.CORRECTING);
        drafts.unlock(caseNumber);
        messages.ask(
                caseNumber,
                ofApplicant(Role.DATA_OFFICER),
                CatalogPublicationProcess.TASK_CORRECT,
                "目录草案退回修改",
                "请按办件页面列出的意见修改草案，修改后重新提交。");
    }

    /** 收到之日为第零日，次工作日起算；期限由系统约定. */
    void startCatalogReview(String caseNumber) {
        departmentReviewed(caseNumber);
        publications.move(caseNumber, PublicationStatus.BUREAU_REVIEW);
        CaseClock review = clocks.start(caseNumber, BureauReview.LIMIT, LocalDate.now(clock));
        String until = clocks.deadline(review).until();
        steps.addBySystem(caseNumber, "开始审核计时", "市政务信息管理局应于 " + until + " 前审核");
        Publication publication = publications.publication(caseNumber);
        messages.ask(
                publication.caseNumber(),
                bureau(),
                BureauReview.LIMIT,
                "待审核目录",
                "%s的目录“%s”已经本部门审查，请于 %s 前审核。".formatted(publication.departmentName(), publication.subject(), until));
    }

    /** Not where the bureau gives back, nor in a case begun before the department's review had a limit. */
    private void departmentReviewed(String caseNumber) {
        if (clocks.running(caseNumber, DepartmentReview.LIMIT).isPresent()) {
            clocks.stop(caseNumber, DepartmentReview.LIMIT);
        }
    }

    /** The drafts are free again and the reviewers need not look any more. */
    void closeWithdrawn(String caseNumber) {
        Publication publication = publications.publication(caseNumber);
        publications.close(caseNumber, PublicationStatus.WITHDRAWN, CaseOutcome.WITHDRAWN);
        clocks.stopAll(caseNumber, Outcome.WITHDRAWN);
        drafts.release(caseNumber);
        messages.settle(caseNumber, CatalogPublicationProcess.TASK_CORRECT);
        String text = "目录草案“%s”已由数据专员撤回，无需再审。".formatted(publication.subject());
        switch (publication.status()) {
            case REVIEWING -> {
                messages.tell(publication.caseNumber(), ofApplicant(Role.SECRECY_REVIEWER), "目录草案已撤回", text);
                messages.tell(publication.caseNumber(), ofApplicant(Role.DISCLOSURE_REVIEWER), "目录草案已撤回", text);
            }
            case BUREAU_REVIEW -> messages.tell(publication.caseNumber(), bureau(), "目录草案已撤回", text);
            default -> {
                // Nobody but the department itself was waiting for it.
            }
        }
    }
}
