package cn.gov.shuozhou.data.report.cockpit;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.process.CaseActivities;
import cn.gov.shuozhou.data.process.CaseActivity;
import cn.gov.shuozhou.data.process.CaseInstance;
import cn.gov.shuozhou.data.process.CaseInstances;
import cn.gov.shuozhou.data.process.HeldTask;
import cn.gov.shuozhou.data.process.HeldTasks;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Process instances with their cases, for those who may see the case. */
@Service
@Transactional(readOnly = true)
class Instances {

    private static final int MOST_STEPS = 200;

    private final CaseInstances instances;
    private final CaseActivities activities;
    private final HeldTasks tasks;
    private final CaseFiles files;
    private final CaseTypes types;
    private final CaseSteps steps;
    private final Clocks clocks;
    private final ClockLines lines;
    private final Organization organization;

    Instances(
            CaseInstances instances,
            CaseActivities activities,
            HeldTasks tasks,
            CaseFiles files,
            CaseTypes types,
            CaseSteps steps,
            Clocks clocks,
            ClockLines lines,
            Organization organization) {
        this.instances = instances;
        this.activities = activities;
        this.tasks = tasks;
        this.files = files;
        this.types = types;
        this.steps = steps;
        this.clocks = clocks;
        this.lines = lines;
        this.organization = organization;
    }

    /**
     * The instance.
     *
     * @throws RequestRejected not found when there is none, or its case is not for the person to see
     */
    CaseInstance require(String id, Person person) {
        return instances
                .find(id)
                .filter(instance -> file(instance)
                        .filter(file -> types.of(file).maySee(file, person))
                        .isPresent())
                .orElseThrow(Instances::unknown);
    }

    static RequestRejected unknown() {
        return RequestRejected.notFound("没有这个流程实例，或者它不属于您可以查看的办件。请从“办件总览”或者流程监控的列表进入。");
    }

    InstanceView view(String id, Person person) {
        CaseInstance instance = require(id, person);
        CaseFile file = file(instance).orElseThrow(Instances::unknown);
        long all = steps.count(file.number());
        return new InstanceView(
                file.number(),
                types.of(file).label(),
                file.subject(),
                types.state(file).label(),
                file.applicantName(),
                file.handlingName(),
                file.receivedAt(),
                file.link(),
                instance.model(),
                instance.startedAt(),
                instance.endedAt(),
                clocks.of(file.number()).stream()
                        .map(clock -> lines.line(file, clock))
                        .toList(),
                tasks.of(instance).stream().map(this::holder).toList(),
                steps.latest(file.number(), MOST_STEPS),
                Math.max(0, all - MOST_STEPS));
    }

    Page<ActivityLine> activities(String id, int number, Person person) {
        Page<CaseActivity> page = activities.of(require(id, person)).page(number);
        Map<String, String> names = page.rows().stream()
                .map(CaseActivity::assignee)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::name));
        List<ActivityLine> rows =
                page.rows().stream().map(activity -> line(activity, names)).toList();
        return Page.of(rows, page.total(), page.number());
    }

    private static ActivityLine line(CaseActivity activity, Map<String, String> names) {
        ActivityKind kind = ActivityKind.of(activity.type());
        return new ActivityLine(
                activity.name().isEmpty() ? kind.unnamed() : activity.name(),
                kind.label(),
                activity.assignee() == null ? "" : names.getOrDefault(activity.assignee(), ""),
                activity.startedAt(),
                activity.endedAt(),
                activity.cancelled() ? "已中止" : activity.endedAt() == null ? "正在办理" : "已办");
    }

    private InstanceView.Holder holder(HeldTask task) {
        return new InstanceView.Holder(
                task.name(), department(task), task.assignee() == null ? "" : name(task.assignee()), task.since());
    }

    /** Of whoever has taken it; before that, of those who can. */
    private String department(HeldTask task) {
        @Nullable String code = task.department();
        if (task.assignee() != null) {
            code = organization.departmentOf(task.assignee()).orElse(code);
        }
        return Optional.ofNullable(code)
                .flatMap(organization::findDepartment)
                .map(Department::name)
                .orElse("");
    }

    /** The account itself where its owner is not known any more. */
    private String name(String account) {
        return organization.person(account).map(Person::name).orElse(account);
    }

    private Optional<CaseFile> file(CaseInstance instance) {
        return files.find(instance.caseNumber());
    }
}
