package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.NewCase;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.engine.StartingRungs;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.StartingRung;
import cn.gov.shuozhou.data.supervision.Violation;
import cn.gov.shuozhou.data.supervision.ViolationItem;
import cn.gov.shuozhou.data.supervision.ViolationSource;
import cn.gov.shuozhou.data.supervision.Violations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a case of 整改 for confirmed findings of one department. */
@Service
@Article("第三十三条")
class RectificationOpening {

    private static final String REGION = "140600";
    private static final int MONTHS = 12;

    private final Violations violations;
    private final StartingRungs rungs;
    private final RectificationMapper mapper;
    private final Rectifications rectifications;
    private final RectificationProcess process;
    private final CaseNumbers numbers;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Clocks clocks;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RectificationOpening(
            Violations violations,
            StartingRungs rungs,
            RectificationMapper mapper,
            Rectifications rectifications,
            RectificationProcess process,
            CaseNumbers numbers,
            CaseFiles files,
            CaseSteps steps,
            Clocks clocks,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.violations = violations;
        this.rungs = rungs;
        this.mapper = mapper;
        this.rectifications = rectifications;
        this.process = process;
        this.numbers = numbers;
        this.files = files;
        this.steps = steps;
        this.clocks = clocks;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the bureau enters. */
    record Form(
            @Nullable List<Long> violations,
            @Nullable String demand,
            @Nullable Integer days) {

        List<Long> chosen() {
            return violations == null
                    ? List.of()
                    : violations.stream()
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList();
        }
    }

    /**
     * Opens the case; its department is heard first.
     *
     * @return the case's number
     * @throws RequestRejected invalid with a sentence for each field; forbidden for the own department; conflict when a
     *     finding has been dealt with meanwhile
     */
    String open(Form form, Person person) {
        if (!person.has(Role.BUREAU) && !person.has(Role.LEADING_GROUP)) {
            throw RequestRejected.forbidden("整改由市政务信息管理局立案；涉及市政务信息管理局的，由领导小组办公室立案。");
        }
        List<Violation> chosen = violations.all(form.chosen());
        RequestRejected.throwIf(problems(form, chosen));
        if (chosen.get(0).isOf(person)) {
            throw RequestRejected.forbidden("这些线索涉及您所在的部门，请由其他部门的领导小组办公室人员立案。");
        }
        if (!chosen.stream().allMatch(Violation::isActionable)) {
            throw RequestRejected.conflict("所选线索中有未认定、已撤销或者已立案的，没有立案。请刷新线索列表后重新选择。");
        }
        String number = numbers.next("ZG", REGION);
        transaction.executeWithoutResult(status -> store(number, form, chosen, person));
        return number;
    }

    /** On which rung a case for these starts, and with whose time. */
    Start start(List<Violation> chosen) {
        return chosen.stream()
                .filter(RectificationOpening::isFalseEnd)
                .findFirst()
                .flatMap(this::continued)
                .orElseGet(() -> Start.anew(rung(chosen)));
    }

    private Optional<Start> continued(Violation falseEnd) {
        String first = falseEnd.sourceKey();
        return clocks.of(first).stream()
                .filter(limit -> limit.limitKey().equals(RectificationProcess.LIMIT))
                .map(CaseClock::dueOn)
                .max(Comparator.naturalOrder())
                .map(due -> Start.continued(first, due, LocalDate.now(clock)));
    }

    private static boolean isFalseEnd(Violation one) {
        return one.source() == ViolationSource.RECHECK;
    }

    private StartingRung rung(List<Violation> chosen) {
        Set<ViolationItem> items = chosen.stream().map(Violation::item).collect(Collectors.toSet());
        return rungs.after(
                items.isEmpty()
                        ? 0
                        : mapper.repeats(
                                chosen.get(0).departmentCode(),
                                items,
                                LocalDateTime.now(clock).minusMonths(MONTHS)));
    }

    private static List<Problem> problems(Form form, List<Violation> chosen) {
        List<Problem> problems = new ArrayList<>(Demand.problems(form.demand(), form.days()));
        if (chosen.isEmpty() || chosen.size() < form.chosen().size()) {
            problems.add(new Problem("violations", "请选择至少一条已认定的线索；编号不存在的不能立案。"));
        } else if (chosen.stream().map(Violation::departmentCode).distinct().count() > 1) {
            problems.add(new Problem("violations", "一个案件只处理一个部门的线索，所选线索涉及几个部门。请分别立案。"));
        } else if (chosen.size() > 1 && chosen.stream().anyMatch(RectificationOpening::isFalseEnd)) {
            problems.add(new Problem("violations", "虚假办结的线索接续原来的案件，沿用它的期限，不能与其他线索合并。请单独立案。"));
        }
        return problems;
    }

    private void store(String number, Form form, List<Violation> chosen, Person person) {
        String department = chosen.get(0).departmentCode();
        Demand demand = new Demand(Objects.requireNonNull(form.demand()).strip(), Objects.requireNonNull(form.days()));
        mapper.insert(number, department, person.id(), LocalDateTime.now(clock), demand, start(chosen));
        violations.take(form.chosen(), number);
        Rectification opened = rectifications.rectification(number);
        files.open(new NewCase(
                number,
                RectificationProcess.KEY,
                RectificationState.HEARING,
                opened.subject(),
                null,
                person,
                department,
                department));
        steps.add(
                number,
                person,
                "整改立案",
                chosen.stream().map(one -> one.item().label()).distinct().collect(Collectors.joining("；")));
        process.start(opened);
    }
}
