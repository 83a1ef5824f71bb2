package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.TaskPutBack;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that a colleague has taken and cannot finish, being away: whoever else may work on them gives them back to the
 * department. The case's history says so, and the colleague is told.
 */
@Service
@Transactional
class PutBacks {

    private final CaseEngine engine;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Organization organization;

    PutBacks(CaseEngine engine, CaseFiles files, CaseSteps steps, CaseMessages messages, Organization organization) {
        this.engine = engine;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.organization = organization;
    }

    /**
     * Gives the task back.
     *
     * @param from who has taken it, as the person was shown
     * @throws RequestRejected when the person may not work on it, or it is not so any more
     */
    void putBack(String taskId, @Nullable String from, Person person) {
        if (from == null || from.isBlank()) {
            throw RequestRejected.invalid("from", "没有写明待办由谁签收。请刷新页面后从待办退回。");
        }
        engine.putBack(taskId, from, person.id());
    }

    /** However it was given back. */
    @EventListener
    void record(TaskPutBack done) {
        if (files.find(done.caseNumber()).isEmpty()) {
            return;
        }
        Person by = organization.person(done.by()).orElseThrow();
        String from = organization.person(done.from()).map(Person::name).orElse(done.from());
        steps.add(done.caseNumber(), by, "退回签收", "“%s”原由%s签收，退回部门待办".formatted(done.taskName(), from));
        messages.tell(
                done.caseNumber(),
                Recipient.person(done.from()),
                "您签收的待办已退回部门",
                "%s 已把您签收的“%s”退回部门待办，本部门其他人可以签收办理。如仍由您办理，请重新签收。".formatted(by.name(), done.taskName()));
    }
}
