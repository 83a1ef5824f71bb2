package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.NewCase;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.SentFile;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.opening.OpenResource;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction in which an application is stored: the day of receipt is day zero of the limit to answer. */
@Component
class ApplicationSubmissions {

    private static final String SENT_ALREADY = "这张表单已经提交过，没有重复受理。请用回执上的编号和查询码查询；要申请别的数据，请重新打开申请页面。";

    private final ApplicationMapper mapper;
    private final SealedApplicants applicants;
    private final ApplicantFiles applicantFiles;
    private final OpenDataApplicationProcess process;
    private final Clocks clocks;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final ApplicantMail mail;
    private final Clock clock;

    ApplicationSubmissions(
            ApplicationMapper mapper,
            SealedApplicants applicants,
            ApplicantFiles applicantFiles,
            OpenDataApplicationProcess process,
            Clocks clocks,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            ApplicantMail mail,
            Clock clock) {
        this.mapper = mapper;
        this.applicants = applicants;
        this.applicantFiles = applicantFiles;
        this.process = process;
        this.clocks = clocks;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.mail = mail;
        this.clock = clock;
    }

    /** @throws RequestRejected conflict when the form was taken before */
    void requireNew(String formKey) {
        if (mapper.sentWith(formKey) > 0) {
            throw RequestRejected.conflict(SENT_ALREADY);
        }
    }

    /** @throws RequestRejected conflict when the form was taken at the same moment */
    @Transactional
    void store(String caseNumber, NewApplication application, List<SentFile> sent, String codeHash) {
        OpenResource resource = application.resource();
        String maskedName = application.applicant().maskedName();
        try {
            mapper.insert(caseNumber, application, maskedName, codeHash, LocalDateTime.now(clock));
        } catch (DuplicateKeyException twice) {
            throw RequestRejected.conflict(SENT_ALREADY);
        }
        application.items().forEach(item -> mapper.insertItem(caseNumber, item.id(), item.name()));
        applicants.keep(caseNumber, application.applicant());
        OpenDataApplication stored = Objects.requireNonNull(mapper.find(caseNumber));
        files.open(new NewCase(
                caseNumber,
                OpenDataApplicationProcess.KEY,
                OpenApplicationStatus.CHECKING,
                resource.name(),
                resource.id(),
                NewCase.Applicant.ofPublic(stored.applicantLabel()),
                resource.departmentId(),
                resource.departmentId()));
        applicantFiles.keep(sent, AttachmentStep.APPLICATION, stored);
        steps.add(
                caseNumber, PublicActor.of(stored), "提交开放申请", application.mode().label() + ApplicantFiles.along(sent));
        CaseClock limit = clocks.start(caseNumber, ApplicationLimits.ANSWER, LocalDate.now(clock));
        clocks.start(caseNumber, ApplicationLimits.CHECK, LocalDate.now(clock));
        String text = "%s申请开放数据，须于 %s 前答复并开放（第二十五条）。请先在一个工作日内审查是否齐全。"
                .formatted(stored.applicantLabel(), clocks.deadline(limit).until());
        messages.ask(caseNumber, ofHandler(Role.APPROVER), ApplicationLimits.CHECK, "待受理审查", text);
        messages.ask(caseNumber, bureau(), ApplicationLimits.CHECK, "待受理审查", text);
        mail.tell(caseNumber, "您的开放申请已收到");
        process.start(stored);
    }
}
