package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.engine.DemoPast;
import cn.gov.shuozhou.data.engine.DemoPast.Happening;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.supervision.DemoFindings;
import cn.gov.shuozhou.data.supervision.Violation;
import cn.gov.shuozhou.data.supervision.ViolationItem;
import cn.gov.shuozhou.data.supervision.Violations;
import cn.gov.shuozhou.data.supervision.rectification.DepartmentActs.Statement;
import cn.gov.shuozhou.data.supervision.rectification.LeadingGroupActs.Criticism;
import cn.gov.shuozhou.data.supervision.rectification.SupervisorActs.Decision;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: a case of 整改 on every rung, and suspected violations that wait or were let be. */
@Component
@Profile("demo")
@Order(DemoRectifications.ORDER)
class DemoRectifications implements ApplicationRunner {

    /** After what the public has contributed. */
    static final int ORDER = 46;

    private static final String DEMAND = "补齐所缺的数据，核对无误后重新提供，并报送今后按期更新的办法（示例数据）";
    private static final int DAYS = 10;

    /** What is done with a case. */
    private enum Deed {
        DEFEND,
        ISSUE,
        RECEIVE,
        HAND_IN,
        PASS,
        REPORT,
        ORDER,
        CRITICIZE
    }

    /** @param workdays how many working days after the case was opened */
    private record Step(int workdays, Deed deed) {}

    /** @param workdays how many working days ago the case was opened */
    private record Sample(int workdays, String department, ViolationItem item, String fact, List<Step> course) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample(
                    90,
                    "education",
                    ViolationItem.DATA_NOT_KEPT,
                    "学籍信息的更新周期为每学期，已连续两个学期没有更新（示例数据）",
                    List.of(
                            new Step(4, Deed.ISSUE),
                            new Step(5, Deed.RECEIVE),
                            new Step(18, Deed.REPORT),
                            new Step(21, Deed.ORDER),
                            new Step(22, Deed.RECEIVE),
                            new Step(35, Deed.CRITICIZE))),
            new Sample(
                    70,
                    "natural-resources",
                    ViolationItem.DATA_WRONG,
                    "经校核，不动产登记信息中三十二条坐落与登记簿不符（示例数据）",
                    List.of(
                            new Step(1, Deed.DEFEND),
                            new Step(2, Deed.ISSUE),
                            new Step(3, Deed.RECEIVE),
                            new Step(9, Deed.HAND_IN),
                            new Step(11, Deed.PASS))),
            new Sample(
                    18,
                    "housing-fund",
                    ViolationItem.DATA_NOT_KEPT,
                    "公积金缴存信息按月更新，已两个月没有更新（示例数据）",
                    List.of(
                            new Step(1, Deed.DEFEND),
                            new Step(2, Deed.ISSUE),
                            new Step(3, Deed.RECEIVE),
                            new Step(15, Deed.REPORT))),
            new Sample(
                    7,
                    "medical-insurance",
                    ViolationItem.CATALOG_NOT_KEPT,
                    "两个在用信息系统的数据没有编入目录（示例数据）",
                    List.of(new Step(2, Deed.DEFEND), new Step(3, Deed.ISSUE), new Step(4, Deed.RECEIVE))),
            new Sample(1, "taxation", ViolationItem.DATA_WRONG, "纳税人信息中统一社会信用代码缺失的占百分之六（示例数据）", List.of()));

    private final DemoPast past;
    private final DemoFindings findings;
    private final RectificationOpening opening;
    private final RectificationProcess process;
    private final Rectifications rectifications;
    private final Violations violations;
    private final DepartmentActs department;
    private final SupervisorActs supervisor;
    private final LeadingGroupActs leadingGroup;
    private final Organization organization;
    private final Clock clock;

    DemoRectifications(
            DemoPast past,
            DemoFindings findings,
            RectificationOpening opening,
            RectificationProcess process,
            Rectifications rectifications,
            Violations violations,
            DepartmentActs department,
            SupervisorActs supervisor,
            LeadingGroupActs leadingGroup,
            Organization organization,
            Clock clock) {
        this.past = past;
        this.findings = findings;
        this.opening = opening;
        this.process = process;
        this.rectifications = rectifications;
        this.violations = violations;
        this.department = department;
        this.supervisor = supervisor;
        this.leadingGroup = leadingGroup;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (past.isWanted() && findings.isEmpty(drafter())) {
            past.tell(happenings());
        }
    }

    private List<Happening> happenings() {
        Map<Sample, String> numbers = new ConcurrentHashMap<>();
        List<Happening> all = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            LocalDate opened = past.workdaysBefore(LocalDate.now(clock), sample.workdays());
            all.add(new Happening(opened.atTime(9, 10), () -> numbers.put(sample, open(sample))));
            for (Step step : sample.course()) {
                LocalDateTime at = past.workdaysAfter(opened, step.workdays()).atTime(10, 40);
                all.add(new Happening(at, () -> act(step.deed(), String.valueOf(numbers.get(sample)))));
            }
        }
        LocalDateTime lately = past.workdaysBefore(LocalDate.now(clock), 2).atTime(16, 5);
        all.add(new Happening(lately, this::findings));
        return all;
    }

    private void findings() {
        findings.dismissed(
                "public-security",
                ViolationItem.NOT_ANSWERED,
                "一件共享申请在第五个工作日下班以后才答复（示例数据）",
                "答复在期限最后一日二十四时以前作出，没有超期（示例数据）",
                drafter());
        findings.found("civil-affairs", ViolationItem.DATA_WRONG, "低保对象名册中有四人已经去世（示例数据）", drafter());
    }

    private String open(Sample sample) {
        long id = findings.confirmed(sample.department(), sample.item(), sample.fact(), drafter());
        return opening.open(new RectificationOpening.Form(List.of(id), DEMAND, DAYS), drafter());
    }

    private void act(Deed deed, String number) {
        Rectification one = rectifications.rectification(number);
        Person approver = person(one.departmentCode() + "." + Role.APPROVER.group());
        Person signer = person("bureau.supervisor2");
        Person leader = person("bureau.leading-group");
        switch (deed) {
            case DEFEND ->
                department.defend(
                        task(number, RectificationProcess.TASK_DEFENCE),
                        new Statement("系统升级期间未能按期更新，已安排补齐，请予核实（示例数据）", null),
                        approver);
            case ISSUE ->
                supervisor.issue(task(number, RectificationProcess.TASK_ISSUE), demanded("情况属实，仍须整改（示例数据）"), signer);
            case RECEIVE -> department.receive(task(number, RectificationProcess.TASK_RECEIVE), approver);
            case HAND_IN ->
                department.handIn(
                        task(number, RectificationProcess.TASK_RECTIFY),
                        new Statement("所缺数据已经补齐并重新提供，建立了按期核对更新的制度（示例数据）", null),
                        approver);
            case PASS ->
                supervisor.verify(
                        task(number, RectificationProcess.TASK_VERIFY),
                        new Decision(Verdict.PASS, null, null, null, putRight(number)),
                        signer);
            case REPORT ->
                supervisor.report(
                        task(number, RectificationProcess.TASK_REPORT), demanded("通知以后没有报送整改情况，数据仍未更新（示例数据）"), signer);
            case ORDER ->
                leadingGroup.order(task(number, RectificationProcess.TASK_ORDER), demanded("请于期限内改正（示例数据）"), leader);
            case CRITICIZE ->
                leadingGroup.criticize(
                        task(number, RectificationProcess.TASK_CRITICISM),
                        new Criticism(Verdict.PASS, "经责令仍不改正，影响其他部门履行职责（示例数据）", false, null),
                        leader);
        }
    }

    private Set<Long> putRight(String number) {
        return violations.ofRectification(number).stream().map(Violation::id).collect(Collectors.toSet());
    }

    private static Decision demanded(String opinion) {
        return new Decision(Verdict.PASS, DEMAND, DAYS, opinion, null);
    }

    private String task(String number, String key) {
        return process.open(number, key).id();
    }

    private Person drafter() {
        return person("bureau.supervisor");
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow();
    }
}
