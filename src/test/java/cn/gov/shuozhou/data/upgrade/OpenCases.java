package cn.gov.shuozhou.data.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.catalog.change.ChangeEndings;
import cn.gov.shuozhou.data.catalog.publication.PublicationEndings;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.ClocksChanged;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.process.CaseFacts;
import cn.gov.shuozhou.data.process.CaseStage;
import cn.gov.shuozhou.data.sharing.SharingEndings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How each case that the old database left open is brought to its end; only the case's own timers fire. */
final class OpenCases {

    private final UpgradedSystem system;
    private final Rows before;
    private final SharingEndings sharing;
    private final PublicationEndings publication;
    private final ChangeEndings change;
    private final CaseFacts facts;

    OpenCases(UpgradedSystem system, Rows before) {
        this.system = system;
        this.before = before;
        this.sharing = system.create(SharingEndings.class);
        this.publication = system.create(PublicationEndings.class);
        this.change = system.create(ChangeEndings.class);
        this.facts = new CaseFacts(system.bean(CaseStage.class));
    }

    Map<String, Ending> endings() {
        return Map.ofEntries(
                entry("ANSWERING", "SHARED", CaseOutcome.AGREED, number -> {
                    warned(number, LocalDate.of(2026, 11, 30), "civil-affairs.approver", "答复期限将至");
                    late(number, "sharing-answer", LocalDate.of(2026, 12, 1));
                    sharing.supervise(number);
                    assertThat(onlyOverdue(number).measure()).isNotNull();
                    sharing.agree(number);
                }),
                entry("ANSWERING_URGED", "SHARED", CaseOutcome.AGREED, number -> {
                    sharing.urge(number);
                    sharing.agree(number);
                }),
                entry("ANSWERING_TO_WITHDRAW", "WITHDRAWN", CaseOutcome.WITHDRAWN, number -> sharing.withdraw(number)),
                entry("ANSWERING_COUNTY", "REFUSED", CaseOutcome.REFUSED, number -> {
                    sharing.refuse(number, "shuocheng-civil-affairs.approver");
                    sharing.accept(number);
                }),
                entry("ANSWERING_LATE", "SHARED", CaseOutcome.AGREED, number -> {
                    sharing.supervise(number);
                    sharing.agree(number);
                }),
                entry("ANSWERING_LATE_HANDLED", "REFUSED", CaseOutcome.REFUSED, number -> {
                    sharing.refuse(number);
                    sharing.accept(number);
                }),
                entry("ANSWERING_LATE_TWICE", "SHARED", CaseOutcome.AGREED, number -> {
                    sharing.supervise(number);
                    assertThat(facts.overdue(number)).allMatch(row -> row.measure() != null);
                    sharing.agree(number);
                }),
                entry("SUPPLEMENTING", "SHARED", CaseOutcome.AGREED, number -> {
                    sharing.supplement(number);
                    assertThat(facts.clocks(number)).contains("sharing-answer 2026-12-02 RUNNING");
                    sharing.agree(number);
                }),
                entry(
                        "SUPPLEMENTING_TO_WITHDRAW",
                        "WITHDRAWN",
                        CaseOutcome.WITHDRAWN,
                        number -> sharing.withdraw(number)),
                entry(
                        "SUPPLEMENTING_TO_LAPSE",
                        "WITHDRAWN",
                        CaseOutcome.LAPSED,
                        number -> at(number, LocalDate.of(2026, 12, 9))),
                entry("REFUSED_OPEN_TO_ACCEPT", "REFUSED", CaseOutcome.REFUSED, number -> sharing.accept(number)),
                entry("REFUSED_OPEN_TO_MEDIATE", "SHARED", CaseOutcome.AGREED, number -> {
                    sharing.askMediation(number);
                    sharing.findInsufficient(number);
                    sharing.agree(number);
                }),
                entry(
                        "REFUSED_OPEN_TO_LAPSE",
                        "REFUSED",
                        CaseOutcome.REFUSED,
                        number -> at(number, LocalDate.of(2026, 12, 9))),
                entry("MEDIATING_TO_UPHOLD", "REFUSED", CaseOutcome.REFUSED, number -> sharing.uphold(number)),
                entry("MEDIATING_TO_REANSWER", "SHARED", CaseOutcome.PARTLY_AGREED, number -> {
                    sharing.letAnswerAnew(number);
                    sharing.agreeInPart(number);
                }),
                entry("PROVIDING", "SHARED", CaseOutcome.AGREED, number -> {
                    late(number, "sharing-delivery", LocalDate.of(2026, 12, 1));
                    sharing.supervise(number);
                    sharing.provide(number);
                }),
                entry("PROVIDING_LATE", "SHARED", CaseOutcome.AGREED, number -> {
                    sharing.supervise(number);
                    sharing.provide(number);
                }),
                entry(
                        "PROVIDING_TO_LOSE_RESOURCE",
                        "RESOURCE_GONE",
                        CaseOutcome.TERMINATED,
                        number -> sharing.retireResource(number)),
                entry("REVIEWING", "PUBLISHED", CaseOutcome.PASSED, number -> {
                    publication.passBoth(number);
                    publication.publish(number);
                }),
                entry("REVIEWING_HALF", "PUBLISHED", CaseOutcome.PASSED, number -> {
                    publication.passDisclosure(number);
                    publication.publish(number);
                }),
                entry(
                        "REVIEWING_TO_WITHDRAW",
                        "WITHDRAWN",
                        CaseOutcome.WITHDRAWN,
                        number -> publication.withdraw(number)),
                entry("BUREAU_REVIEW", "PUBLISHED", CaseOutcome.PASSED, number -> {
                    warned(number, LocalDate.of(2026, 12, 3), "bureau.supervisor", "目录审核期限将至");
                    late(number, "catalog-review", LocalDate.of(2026, 12, 7));
                    publication.publish(number);
                }),
                entry(
                        "BUREAU_REVIEW_TO_WITHDRAW",
                        "WITHDRAWN",
                        CaseOutcome.WITHDRAWN,
                        number -> publication.withdraw(number)),
                entry("BUREAU_REVIEW_LATE", "PUBLISHED", CaseOutcome.PASSED, number -> {
                    publication.giveBack(number, codeOf(number));
                    resubmitAndPublish(number);
                }),
                entry("CORRECTING", "PUBLISHED", CaseOutcome.PASSED, this::resubmitAndPublish),
                entry("CORRECTING_LATE", "PUBLISHED", CaseOutcome.PASSED, this::resubmitAndPublish),
                entry(
                        "CORRECTING_TO_WITHDRAW",
                        "WITHDRAWN",
                        CaseOutcome.WITHDRAWN,
                        number -> publication.withdraw(number)),
                entry("REVIEWING_CHANGE", "EFFECTIVE", CaseOutcome.PASSED, number -> {
                    warned(number, LocalDate.of(2026, 12, 3), "bureau.supervisor", "目录变更审核期限将至");
                    late(number, "catalog-review", LocalDate.of(2026, 12, 7));
                    change.approve(number, LocalDate.of(2027, 1, 12));
                    at(number, LocalDate.of(2027, 1, 11));
                    change.confirm(number);
                    at(number, LocalDate.of(2027, 1, 12));
                }),
                entry("REVIEWING_TO_REJECT", "REJECTED", CaseOutcome.REJECTED, number -> change.reject(number)),
                entry("REVIEWING_LATE", "REJECTED", CaseOutcome.REJECTED, number -> change.reject(number)),
                entry(
                        "REVIEWING_CHANGE_TO_WITHDRAW",
                        "WITHDRAWN",
                        CaseOutcome.WITHDRAWN,
                        number -> change.withdraw(number)),
                entry("NOTICE", "EFFECTIVE", CaseOutcome.PASSED, number -> {
                    at(number, LocalDate.of(2026, 12, 28));
                    change.confirm(number);
                    at(number, LocalDate.of(2026, 12, 29));
                }),
                entry("NOTICE_TO_WITHDRAW", "WITHDRAWN", CaseOutcome.WITHDRAWN, number -> change.withdraw(number)),
                entry("NOTICE_TO_CONFIRM", "EFFECTIVE", CaseOutcome.PASSED, number -> {
                    change.confirm(number);
                    at(number, LocalDate.of(2026, 12, 1));
                }),
                entry("CONFIRMED", "EFFECTIVE", CaseOutcome.PASSED, number -> at(number, LocalDate.of(2026, 12, 1))));
    }

    void end(OldCase old, Ending ending) {
        system.bean(MovableClock.class).setNow(UpgradedSystem.STARTED_AT);
        assertThat(recounted(old))
                .as("the clocks say the same as the migration")
                .isEqualTo(old.dueOn());
        ending.acts().accept(old.number());
        fireDue(old.number());

        CaseFile file = system.bean(CaseFiles.class).file(old.number());
        assertThat(file.state()).isEqualTo(ending.state());
        assertThat(file.phase().name()).isEqualTo("CLOSED");
        assertThat(file.outcome()).isEqualTo(ending.outcome());
        assertThat(file.closedAt()).isNotNull();
        assertThat(file.dueOn()).isNull();
        assertThat(facts.clocks(old.number()))
                .noneMatch(clock -> clock.endsWith("RUNNING") || clock.endsWith("PAUSED"));
        assertThat(facts.isEnded(old.number())).isTrue();
    }

    /** The nearest last day as the clocks give it, without a change of theirs. */
    private String recounted(OldCase old) {
        new TransactionTemplate(system.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> system.publish(new ClocksChanged(
                        old.number(), system.bean(Clocks.class).of(old.number()))));
        LocalDate dueOn = system.bean(CaseFiles.class).file(old.number()).dueOn();
        return dueOn == null ? "" : dueOn.toString();
    }

    private void resubmitAndPublish(String number) {
        publication.resubmit(number, codeOf(number));
        publication.passBoth(number);
        publication.publish(number);
    }

    private String codeOf(String number) {
        return before.ofCase("catalog_publication_resource", number).get(0).get("code");
    }

    private void warned(String number, LocalDate day, String person, String what) {
        assertThat(facts.told(person, number)).doesNotContain(what);
        at(number, day);
        assertThat(facts.told(person, number)).contains(what);
        assertThat(facts.isEnded(number)).isFalse();
    }

    private void late(String number, String limit, LocalDate lastDay) {
        at(number, lastDay);
        assertThat(facts.overdue(number)).isEmpty();
        at(number, lastDay.plusDays(1));
        assertThat(onlyOverdue(number).limitKey()).isEqualTo(limit);
        assertThat(onlyOverdue(number).dueOn()).isEqualTo(lastDay);
        assertThat(system.bean(CaseFiles.class).file(number).overdue()).isTrue();
    }

    private Overdue onlyOverdue(String number) {
        assertThat(facts.overdue(number)).hasSize(1);
        return facts.overdue(number).get(0);
    }

    /** The day begins, and what of this case falls due is done. */
    private void at(String number, LocalDate day) {
        system.bean(MovableClock.class).setNow(day.atStartOfDay());
        fireDue(number);
    }

    private void fireDue(String number) {
        ManagementService management = system.bean(ManagementService.class);
        for (List<Job> due = dueJobs(number); !due.isEmpty(); due = dueJobs(number)) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> dueJobs(String number) {
        ProcessInstance running = system.bean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        return running == null
                ? List.of()
                : system.bean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(running.getId())
                        .executable()
                        .list();
    }

    private Map.Entry<String, Ending> entry(String name, String state, CaseOutcome outcome, Consumer<String> acts) {
        return Map.entry(name, new Ending(state, outcome, acts));
    }

    /** What people do, and how the case must have ended then. */
    record Ending(String state, CaseOutcome outcome, Consumer<String> acts) {}
}
