package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the requester does on a running case: withdraw, urge, supplement, ask for mediation, accept a refusal. */
@Service
@Transactional
@Article("第十六条")
class RequesterActs {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    private final SharingApplications applications;
    private final SharingApplicationMapper mapper;
    private final ApplicationRecordMapper records;
    private final CaseSteps steps;
    private final Attachments attachments;
    private final SharingSteps procedure;
    private final ConditionalSharingProcess process;
    private final Calendars calendars;
    private final Clock clock;

    RequesterActs(
            SharingApplications applications,
            SharingApplicationMapper mapper,
            ApplicationRecordMapper records,
            CaseSteps steps,
            Attachments attachments,
            SharingSteps procedure,
            ConditionalSharingProcess process,
            Calendars calendars,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.records = records;
        this.steps = steps;
        this.attachments = attachments;
        this.procedure = procedure;
        this.process = process;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Takes the application back; possible until it is answered. */
    void withdraw(String caseNumber, Person person, String reason) {
        SharingApplication application = own(caseNumber, person);
        application.requireStatus(application.status().isWithdrawable(), "撤回");
        procedure.requireInTime(caseNumber);
        String why = optional("reason", "撤回原因", reason);
        steps.add(caseNumber, person, "撤回申请", why);
        process.tell(caseNumber, ConditionalSharingProcess.WITHDRAWN);
    }

    /** Whether the requester's own limit has passed: then nothing is left to do but to wait for the case to close. */
    @Transactional(readOnly = true)
    boolean hasLapsed(SharingApplication application) {
        return procedure.lapsed(application.number()).isPresent();
    }

    /** Whether the provider can be reminded today. */
    @Transactional(readOnly = true)
    boolean mayUrge(SharingApplication application) {
        LocalDate today = LocalDate.now(clock);
        return application.status().isUrgeable()
                && calendars.workingDays().isWorkingDay(today)
                && mapper.urges(application.number(), today) == 0;
    }

    /** Reminds the provider; once a working day, on working days. */
    void urge(String caseNumber, Person person) {
        SharingApplication application = own(caseNumber, person);
        application.requireStatus(application.status().isUrgeable(), "催办");
        LocalDate today = LocalDate.now(clock);
        if (!calendars.workingDays().isWorkingDay(today)) {
            throw RequestRejected.conflict("今天（%s）不是工作日，请在下一个工作日催办。".formatted(today));
        }
        if (mapper.urges(caseNumber, today) > 0) {
            throw urgedAlready();
        }
        try {
            mapper.insertUrge(caseNumber, today, person.id());
        } catch (DuplicateKeyException doubleClick) {
            throw urgedAlready();
        }
        steps.add(caseNumber, person, "催办", "");
        if (!process.urged(caseNumber)) {
            procedure.relayUrge(caseNumber);
        }
    }

    /**
     * Hands in what the provider found missing.
     *
     * @param files ids of the attachments that go with it
     */
    void supplement(String caseNumber, Person person, String note, List<Long> files) {
        SharingApplication application = own(caseNumber, person);
        application.requireStatus(application.status() == ApplicationStatus.SUPPLEMENTING, "补正");
        procedure.requireInTime(caseNumber);
        String given = required("note", "补正说明", note);
        if (records.receiveSupplement(caseNumber, given, LocalDate.now(clock)) == 0) {
            throw RequestRejected.conflict("补正材料已经提交过，无需重复提交。");
        }
        attachments.bind(files, AttachmentStep.SUPPLEMENT, caseNumber, caseNumber, person);
        steps.add(caseNumber, person, "提交补正材料", given);
        process.tell(caseNumber, ConditionalSharingProcess.SUPPLEMENTED);
    }

    /** Asks the bureau to mediate a refusal; possible once. */
    void requestMediation(String caseNumber, Person person, String reason) {
        SharingApplication application = own(caseNumber, person);
        requireRefusal(caseNumber);
        application.requireStatus(application.status() == ApplicationStatus.REFUSED_OPEN, "申请协调");
        procedure.requireInTime(caseNumber);
        if (records.mediation(caseNumber) != null) {
            throw RequestRejected.conflict("该办件已经协调过一次，不能再次申请协调。");
        }
        String why = required("reason", "申请协调的理由", reason);
        records.insertMediation(caseNumber, why, LocalDate.now(clock));
        steps.add(caseNumber, person, "申请协调", why);
        procedure.startMediation(caseNumber);
        process.tell(caseNumber, ConditionalSharingProcess.MEDIATION_REQUESTED);
    }

    /** Takes the refusal as final. */
    void acceptRefusal(String caseNumber, Person person) {
        SharingApplication application = own(caseNumber, person);
        application.requireStatus(application.status() == ApplicationStatus.REFUSED_OPEN, "接受答复");
        procedure.requireInTime(caseNumber);
        steps.add(caseNumber, person, "接受不同意答复", "");
        procedure.stopMediationClock(caseNumber);
        process.tell(caseNumber, ConditionalSharingProcess.REFUSAL_ACCEPTED);
    }

    private void requireRefusal(String caseNumber) {
        List<Answer> answers = records.answers(caseNumber);
        if (!answers.isEmpty() && answers.stream().noneMatch(Answer::withholds)) {
            throw RequestRejected.conflict("办件 %s 没有不同意的信息项：已同意的不须协调。".formatted(caseNumber));
        }
    }

    /** The person's application as whoever acted on it last has left it. */
    private SharingApplication own(String caseNumber, Person person) {
        if (!applications.visible(caseNumber, person).isOf(person)) {
            throw RequestRejected.forbidden("只有提出申请的部门可以进行此操作。");
        }
        SharingApplications.requireRequester(person);
        return applications.held(caseNumber);
    }

    private static RequestRejected urgedAlready() {
        return RequestRejected.conflict("今天已经催办过，每个工作日可催办一次，请在下一个工作日再试。");
    }

    private static String required(String field, String label, String text) {
        String given = text.strip();
        RequestRejected.throwIf(Substance.problem(field, label, SHORTEST, LONGEST, given));
        return given;
    }

    private static String optional(String field, String label, String text) {
        String given = text.strip();
        RequestRejected.throwIf(Lengths.tooLong(field, label, LONGEST, given));
        return given;
    }
}
