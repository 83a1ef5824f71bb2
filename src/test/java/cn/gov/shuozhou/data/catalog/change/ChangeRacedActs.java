package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.SUPERVISOR;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static cn.gov.shuozhou.data.process.RacedAct.form;
import static cn.gov.shuozhou.data.process.RacedAct.json;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.SharingClaims.Confirmed;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseScene;
import cn.gov.shuozhou.data.process.RacedAct;
import cn.gov.shuozhou.data.process.RacedActs;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is done to a change of the catalogue. */
public final class ChangeRacedActs implements RacedActs {

    private static final String TASK = "/api/tasks/{taskId}/change";

    private static final String CASE = "/catalog/changes/{caseNumber}";

    private static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);

    private static final String ENTERPRISE = "heating";

    private final ChangeScene scene;
    private final ObjectMapper json;
    private final Organization organization;
    private final Registration registration;
    private final List<Person> gone = new ArrayList<>();

    ChangeRacedActs(
            AutowireCapableBeanFactory beans, ObjectMapper json, Organization organization, Registration registration) {
        this.scene = beans.createBean(ChangeScene.class);
        this.json = json;
        this.organization = organization;
        this.registration = registration;
    }

    @Override
    public CaseScene scene() {
        return scene;
    }

    @Override
    public Map<String, Callable<RacedAct>> acts() {
        return Map.of(
                "/catalog/changes",
                this::proposal,
                TASK + "/review",
                this::review,
                TASK + "/confirmation",
                this::confirmation,
                CASE + "/withdraw",
                () -> onCase(announced(), OFFICER, "withdraw"),
                CASE + "/response",
                () -> onCase(announced(), USER, "response", "response", "ACKNOWLEDGED"),
                CASE + "/postponement",
                () -> onCase(
                        announced(),
                        SUPERVISOR,
                        "postponement",
                        "announced",
                        THU_2026_12_24.toString(),
                        "postponedTo",
                        THU_2026_12_24.plusDays(6).toString(),
                        "postponeReason",
                        "省级系统推迟上线，衔接需要时间"),
                CASE + "/recipients/{department}",
                this::recipient);
    }

    private RacedAct proposal() {
        ChangeInput input = scene.change(scene.draftOf(scene.resource(), "姓名", "登记日期"), THU_2026_12_24);
        return form(
                OFFICER,
                "/catalog/changes",
                "draft",
                input.draft(),
                "revision",
                input.revision(),
                "previous",
                input.previous(),
                "kind",
                input.kind(),
                "reason",
                input.reason(),
                "basis",
                input.basis(),
                "plannedOn",
                input.plannedOn());
    }

    private RacedAct review() throws Exception {
        String number = scene.propose(scene.resource(), THU_2026_12_24);
        return onTask(
                number,
                CatalogChangeProcess.TASK_REVIEW,
                "/review",
                new ReviewForm(Verdict.PASS, THU_2026_12_24.toString(), "", null, new Confirmed(true, true)));
    }

    private RacedAct confirmation() throws Exception {
        String number = announced();
        scene.acknowledge(number, USER);
        return onTask(
                number,
                CatalogChangeProcess.TASK_CONFIRM,
                "/confirmation",
                new ConfirmForm(Verdict.PASS, null, "", null, 0));
    }

    /** Of the enterprise only a reviewer is left, who is told but does not answer for it. */
    private RacedAct recipient() {
        organization.people(ENTERPRISE).stream()
                .filter(person -> !person.has(Role.SECRECY_REVIEWER))
                .forEach(person -> {
                    gone.add(person);
                    roles(person, Set.of());
                });
        long resource = scene.resource();
        scene.grant(resource, ENTERPRISE, DeliveryMode.FILE, "登记机关");
        return onCase(
                announced(resource),
                SUPERVISOR,
                "recipients/" + ENTERPRISE,
                "recipient",
                ENTERPRISE + ".secrecy-reviewer");
    }

    @Override
    public void tidyUp() {
        gone.forEach(person -> roles(person, person.roles()));
        gone.clear();
    }

    private void roles(Person person, Set<Role> roles) {
        registration.changeRoles(person, organization.department(ENTERPRISE), roles);
    }

    /** 人社局 has been told and has not answered. */
    private String announced() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        return announced(resource);
    }

    private String announced(long resource) {
        String number = scene.propose(resource, THU_2026_12_24);
        scene.approve(number, THU_2026_12_24);
        return number;
    }

    private RacedAct onTask(String number, String task, String act, Object form) throws Exception {
        String address = "/api/tasks/" + scene.task(number, task).getId() + "/change" + act;
        return json(SUPERVISOR, address, json.writeValueAsString(form));
    }

    private static RacedAct onCase(String number, String person, String act, String... fields) {
        return form(person, "/catalog/changes/" + number + "/" + act, fields);
    }
}
