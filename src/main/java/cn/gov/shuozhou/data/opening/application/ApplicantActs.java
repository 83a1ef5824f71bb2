package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.SentFile;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What applicants do who have come back with number and code. */
@Service
@Transactional
@Article("第二十五条")
class ApplicantActs {

    private static final int LONGEST = 1000;
    private static final int LONGEST_RATING = 500;
    private static final int BEST = 5;

    private final OpenApplications applications;
    private final ApplicationMapper mapper;
    private final ApplicantFiles files;
    private final ApplicationClosing closing;
    private final OpenDataApplicationProcess process;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    ApplicantActs(
            OpenApplications applications,
            ApplicationMapper mapper,
            ApplicantFiles files,
            ApplicationClosing closing,
            OpenDataApplicationProcess process,
            Clocks clocks,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.files = files;
        this.closing = closing;
        this.process = process;
        this.clocks = clocks;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** Adds what was missing; possible once. */
    void supplement(String caseNumber, String words, List<SentFile> sent) {
        OpenDataApplication application = applications.held(caseNumber);
        application.requireThat(application.status() == OpenApplicationStatus.SUPPLEMENTING, "补正");
        requireInTime(caseNumber, ApplicationLimits.SUPPLEMENT, "补正期限 %s 已过，视为撤回申请。可以重新申请。");
        RequestRejected.throwIf(
                Substance.problem("supplement", "补正的内容", ApplicationRules.SHORTEST, LONGEST, words.strip()));
        if (mapper.supplement(caseNumber, words.strip()) == 0) {
            throw RequestRejected.conflict("申请 %s 已经补正过，不能再次补正。".formatted(caseNumber));
        }
        files.keep(sent, AttachmentStep.SUPPLEMENT, application);
        steps.add(caseNumber, PublicActor.of(application), "补正申请", words.strip() + ApplicantFiles.along(sent));
        process.tell(caseNumber, OpenDataApplicationProcess.SUPPLEMENTED);
    }

    /** Takes the application back; possible until the answer. */
    void withdraw(String caseNumber, String reason) {
        OpenDataApplication application = applications.held(caseNumber);
        application.requireThat(application.status().isBeforeAnswer(), "撤回");
        RequestRejected.throwIf(Lengths.tooLong("reason", "撤回原因", LONGEST, reason.strip()));
        steps.add(caseNumber, PublicActor.of(application), "撤回申请", reason.strip());
        process.tell(caseNumber, OpenDataApplicationProcess.WITHDRAWN);
    }

    /** Asks the bureau to look at the answer; possible once. */
    void object(String caseNumber, String words) {
        OpenDataApplication application = applications.held(caseNumber);
        application.requireThat(application.status() == OpenApplicationStatus.REPLIED, "提出异议");
        requireInTime(caseNumber, ApplicationLimits.OBJECTION, "异议期限 %s 已过，办件即将按答复办结。");
        RequestRejected.throwIf(
                Substance.problem("objection", "异议的理由", ApplicationRules.SHORTEST, LONGEST, words.strip()));
        if (mapper.object(caseNumber, words.strip()) == 0) {
            throw RequestRejected.conflict("申请 %s 已经提出过一次异议，不能再次提出。".formatted(caseNumber));
        }
        steps.add(caseNumber, PublicActor.of(application), "提出异议", words.strip());
        clocks.stop(caseNumber, ApplicationLimits.OBJECTION);
        clocks.start(caseNumber, ApplicationLimits.RULING, LocalDate.now(clock));
        closing.move(application, OpenApplicationStatus.RULING);
        String text = "%s不认可答复：%s".formatted(application.applicantLabel(), words.strip());
        messages.ask(caseNumber, bureau(), ApplicationLimits.RULING, "待裁定", text);
        messages.tell(caseNumber, ofHandler(Role.APPROVER), "申请人有异议", text);
        process.tell(caseNumber, OpenDataApplicationProcess.OBJECTED);
    }

    /** Says how satisfied the applicant is with the answer; possible once. */
    void rate(String caseNumber, int rating, String words) {
        OpenDataApplication application = applications.held(caseNumber);
        application.requireThat(!mapper.answers(caseNumber).isEmpty(), "评价");
        if (rating < 1 || rating > BEST) {
            throw RequestRejected.invalid("rating", "请选择满意程度：1 至 5 分。");
        }
        RequestRejected.throwIf(Lengths.tooLong("words", "评价", LONGEST_RATING, words.strip()));
        if (mapper.rate(caseNumber, rating, words.strip()) == 0) {
            throw RequestRejected.conflict("申请 %s 已经评价过，不能再次评价。".formatted(caseNumber));
        }
        steps.add(caseNumber, PublicActor.of(application), "评价", rating + " 分");
    }

    /** Accepts the licence; from then on the data can be taken. */
    void acceptLicence(String caseNumber) {
        OpenDataApplication application = applications.held(caseNumber);
        Delivery delivery = mapper.delivery(caseNumber);
        application.requireThat(delivery != null && !delivery.isExpired(LocalDate.now(clock)), "取用数据");
        if (mapper.accept(caseNumber, Terms.LICENCE.version(), LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("申请 %s 已经接受过使用许可。".formatted(caseNumber));
        }
        steps.add(caseNumber, PublicActor.of(application), "接受使用许可", "版本 " + Terms.LICENCE.version());
    }

    /** A limit runs out by the date, not by whether the timer has run. */
    private void requireInTime(String caseNumber, String limitKey, String sentence) {
        clocks.running(caseNumber, limitKey)
                .filter(limit -> limit.isOverdue(LocalDate.now(clock)))
                .ifPresent(limit -> {
                    throw RequestRejected.conflict(sentence.formatted(limit.dueOn()));
                });
    }
}
