package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.engine.Procedure;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.ProcessGateway;
import cn.gov.shuozhou.data.process.ProcessVariable;
import cn.gov.shuozhou.data.process.Todos;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The Java face of {@code processes/catalog-publication.bpmn}: its key, variables, message and tasks. */
@Component
class CatalogPublicationProcess extends ProcessGateway {

    static final String KEY = "catalog-publication";

    static final ProcessVariable<Boolean> SECRECY_PASSED = ProcessVariable.flag("secrecyPassed");
    static final ProcessVariable<Boolean> DISCLOSURE_PASSED = ProcessVariable.flag("disclosurePassed");

    /** What the bureau decides: PUBLISH or RETURN. */
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    /** Whether the resources could be published; false when a code or a name has been taken meanwhile. */
    static final ProcessVariable<Boolean> PUBLISHED = ProcessVariable.flag("published");

    static final String WITHDRAWN = "publication-withdrawn";

    static final String TASK_SECRECY = "userTask_reviewSecrecy";
    static final String TASK_DISCLOSURE = "userTask_reviewDisclosure";
    /** Where the first of the department's two reviews waits for the other. */
    private static final String BOTH_REVIEWED = "parallelGateway_reviewed";

    static final String TASK_CORRECT = "userTask_correctDrafts";
    static final String TASK_BUREAU = "userTask_reviewCatalog";

    CatalogPublicationProcess(CaseEngine engine) {
        super(engine, KEY, "目录发布");
    }

    void start(Publication publication) {
        start(
                publication.caseNumber(),
                publication.departmentCode(),
                Todos.RESOURCE_NAME.of(publication.subject()),
                Todos.REQUESTER_NAME.of(publication.departmentName()));
    }

    void withdraw(String caseNumber) {
        tell(caseNumber, WITHDRAWN);
    }

    void reviewed(OpenTask task, String userId, ReviewKind kind, Verdict verdict) {
        complete(
                task,
                userId,
                switch (kind) {
                    case SECRECY -> SECRECY_PASSED.of(verdict.passed());
                    case DISCLOSURE -> DISCLOSURE_PASSED.of(verdict.passed());
                    case BUREAU, PLATFORM -> DECISION.of(verdict.passed() ? "PUBLISH" : "RETURN");
                });
    }

    void corrected(OpenTask task, String userId, String subject) {
        complete(task, userId, Todos.RESOURCE_NAME.of(subject));
    }

    /** The review is given anew while the department's other one is still open. */
    OpenTask reviewAgain(String caseNumber, ReviewKind kind) {
        return stepBack(caseNumber, BOTH_REVIEWED, List.of(taskOf(kind)));
    }

    /** The same when the case has gone on to a task that nobody has begun; the department's other review stands. */
    OpenTask reviewAgain(String caseNumber, ReviewKind kind, OpenTask begun) {
        List<String> to = kind == ReviewKind.BUREAU ? List.of(TASK_BUREAU) : List.of(taskOf(kind), BOTH_REVIEWED);
        return stepBack(caseNumber, begun.key(), to);
    }

    private static String taskOf(ReviewKind kind) {
        return kind == ReviewKind.SECRECY ? TASK_SECRECY : TASK_DISCLOSURE;
    }

    /** The task in which the case waits for its department to correct the drafts. */
    OpenTask correction(String caseNumber) {
        return open(caseNumber, TASK_CORRECT);
    }

    /** Which review a task asks for. */
    static ReviewKind kindOf(OpenTask task) {
        return switch (task.key()) {
            case TASK_SECRECY -> ReviewKind.SECRECY;
            case TASK_DISCLOSURE -> ReviewKind.DISCLOSURE;
            case TASK_BUREAU -> ReviewKind.BUREAU;
            default -> throw task.notOfThisKind();
        };
    }

    /** Who works on its tasks and who supervises it. */
    @Bean
    static Procedure catalogPublication() {
        return new Procedure(
                KEY,
                Set.of(Role.DATA_OFFICER.group(), Role.SECRECY_REVIEWER.group(), Role.DISCLOSURE_REVIEWER.group()),
                Set.of(Role.BUREAU.group()));
    }
}
