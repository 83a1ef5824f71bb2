package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.audit.SystemActs;
import cn.gov.shuozhou.data.calendar.Quarter;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every morning: notes what has been opened, and reminds departments of what their plans lack. */
@Component
@Article("第二十四条")
class OpenPlanWatch {

    private static final int EVERYBODY = Integer.MAX_VALUE;

    private final OpenPlanMapper mapper;
    private final OpenPlanRules rules;
    private final Inbox inbox;
    private final SystemActs acts;
    private final Clock clock;

    OpenPlanWatch(OpenPlanMapper mapper, OpenPlanRules rules, Inbox inbox, SystemActs acts, Clock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.inbox = inbox;
        this.acts = acts;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 8 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "open-plans", lockAtMostFor = "PT10M")
    @Transactional
    public void look() {
        LocalDate today = LocalDate.now(clock);
        List<OpenPlanItem> outstanding = noteOpened(today);
        for (PlanReminder matter : PlanReminder.due(today)) {
            if (matter.isAboutCompiling()) {
                remindOfCompiling(matter, today.getYear());
            } else {
                remindOfQuarter(matter, outstanding, today);
            }
        }
    }

    /** @return what is still outstanding */
    private List<OpenPlanItem> noteOpened(LocalDate today) {
        List<OpenPlanItem> left = new ArrayList<>();
        for (OpenPlanItem item : mapper.outstanding(today.getYear() - 1)) {
            String code = item.resourceCode();
            if (code != null && rules.notOpened(item, code).isEmpty()) {
                mapper.done(item.id(), code, today);
                acts.done("登记计划的数据已开放", "", code, item.name());
            } else {
                left.add(item);
            }
        }
        return left;
    }

    private void remindOfCompiling(PlanReminder matter, int year) {
        List<OpenPlanProgress> late = mapper.list(new OpenPlanFilter(null, year), 0, EVERYBODY, 0).stream()
                .filter(one -> !one.isCompiled() && isNew(one.departmentCode(), year, matter))
                .toList();
        boolean over = matter == PlanReminder.COMPILE_LATE;
        Message message = new Message(
                "%d 年开放计划%s".formatted(year, over ? "逾期未编制" : "待编制"),
                "%d 年的数据开放年度计划应当于 3 月 1 日前编制完成%s（第二十四条）。".formatted(year, over ? "，请立即编制" : ""),
                OpenPlanController.address(year),
                null);
        late.forEach(one -> tell(one.departmentCode(), message, over));
        if (over && !late.isEmpty()) {
            inbox.tellRole(
                    Role.BUREAU,
                    new Message(
                            "%d 个部门逾期未编制 %d 年开放计划".formatted(late.size(), year),
                            late.stream().map(OpenPlanProgress::departmentName).collect(Collectors.joining("、")),
                            OpenPlanController.ADDRESS + "?year=" + year,
                            null));
        }
    }

    private void remindOfQuarter(PlanReminder matter, List<OpenPlanItem> outstanding, LocalDate today) {
        Quarter quarter = Quarter.of(today);
        Map<String, List<OpenPlanItem>> due = outstanding.stream()
                .filter(item ->
                        !new Quarter(item.year(), item.quarter()).lastDay().isAfter(quarter.lastDay()))
                .collect(Collectors.groupingBy(OpenPlanItem::departmentCode));
        due.forEach((department, items) -> {
            if (isNew(department, today.getYear(), matter)) {
                tell(
                        department,
                        new Message(
                                "开放计划：%d 项应于 %s 前开放".formatted(items.size(), quarter.lastDay()),
                                items.stream().map(OpenPlanItem::name).collect(Collectors.joining("、"))
                                        + "。不能按期开放的，请调整计划并写明原因。",
                                OpenPlanController.address(today.getYear()),
                                null),
                        false);
            }
        });
    }

    private boolean isNew(String department, int year, PlanReminder matter) {
        if (mapper.reminded(department, year, matter) > 0) {
            return false;
        }
        mapper.remind(department, year, matter, LocalDateTime.now(clock));
        return true;
    }

    private void tell(String department, Message message, boolean approversToo) {
        inbox.tellDepartment(department, Role.DATA_OFFICER, message);
        if (approversToo) {
            inbox.tellDepartment(department, Role.APPROVER, message);
        }
    }
}
