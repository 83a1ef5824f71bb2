package cn.gov.shuozhou.data.supervision;

import cn.gov.shuozhou.data.catalog.health.CatalogLapses;
import cn.gov.shuozhou.data.catalog.health.CatalogLapses.Renewal;
import cn.gov.shuozhou.data.catalog.health.CatalogLapses.Unchanged;
import cn.gov.shuozhou.data.delivery.DataFaults;
import cn.gov.shuozhou.data.delivery.DataFaults.DataFault;
import cn.gov.shuozhou.data.delivery.quality.PoorQuality;
import cn.gov.shuozhou.data.delivery.quality.PoorQuality.Poor;
import cn.gov.shuozhou.data.delivery.statement.UseStatements;
import cn.gov.shuozhou.data.delivery.statement.UseStatements.MissingStatement;
import cn.gov.shuozhou.data.regulation.Article;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds each night what 第三十三条（一）至（三） speak of, and statements of use that never came. What is on record already is not found again. */
@Component
@Article("第三十三条")
class DailyDetection {

    /** A catalogue without any change for so many months may be out of date (系统约定). */
    private static final int MONTHS_UNCHANGED = 12;

    private static final int MOST_NAMED = 5;

    private final CatalogLapses lapses;
    private final DataFaults faults;
    private final PoorQuality quality;
    private final UseStatements statements;
    private final Violations violations;
    private final Clock clock;

    DailyDetection(
            CatalogLapses lapses,
            DataFaults faults,
            PoorQuality quality,
            UseStatements statements,
            Violations violations,
            Clock clock) {
        this.lapses = lapses;
        this.faults = faults;
        this.quality = quality;
        this.statements = statements;
        this.violations = violations;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 0 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "daily-violation-detection", lockAtMostFor = "PT30M")
    @Transactional
    public void detect() {
        violations.found(
                ViolationSource.RENEWAL,
                lapses.lateRenewals().stream().map(this::renewal).toList());
        violations.found(
                ViolationSource.CATALOG,
                lapses.withoutCatalog().stream().map(this::missing).toList());
        violations.found(
                ViolationSource.CATALOG,
                lapses.unchangedSince(today().minusMonths(MONTHS_UNCHANGED)).stream()
                        .map(this::unchanged)
                        .toList());
        LocalDateTime from = violations.lookedThroughUntil(ViolationSource.CORRECTION);
        violations.found(
                ViolationSource.CORRECTION,
                faults.foundSince(from).stream().map(DailyDetection::fault).toList());
        violations.found(
                ViolationSource.QUALITY,
                quality.againAndAgain().stream().map(DailyDetection::poor).toList());
        violations.found(
                ViolationSource.USE_STATEMENT,
                statements.missing().stream().map(this::missing).toList());
    }

    /** Once for each renewal that was missed. */
    private NewViolation renewal(Renewal late) {
        String last = late.dataUpdatedAt() == null
                ? "自 %s 发布以来没有提供数据".formatted(late.renewedOn())
                : "最近一次更新为 %s".formatted(late.renewedOn());
        return found(
                late.departmentCode(),
                ViolationItem.DATA_NOT_KEPT,
                ViolationSource.RENEWAL,
                late.resourceId() + " " + late.renewedOn(),
                "信息资源“%s”（%s，目录第 %d 版）的更新周期为%s，%s，应于 %s 24:00 前更新（含系统约定的宽限），至 %s 没有更新。"
                        .formatted(
                                late.name(),
                                late.code(),
                                late.version(),
                                late.updateCycle().label(),
                                last,
                                lapses.renewBy(late),
                                today()),
                late.resourceId());
    }

    /** Once a year. */
    private NewViolation missing(String department) {
        return found(
                department,
                ViolationItem.CATALOG_NOT_KEPT,
                ViolationSource.CATALOG,
                department + " " + today().getYear(),
                "至 %s 没有发布任何信息资源的目录，也没有正在审核的目录（第十条）。".formatted(today()),
                null);
    }

    /** Once for each state that the catalogue stays in. */
    private NewViolation unchanged(Unchanged catalog) {
        return found(
                catalog.departmentCode(),
                ViolationItem.CATALOG_NOT_KEPT,
                ViolationSource.CATALOG,
                catalog.departmentCode() + " " + catalog.changedOn(),
                "目录中的 %d 项信息资源自 %s 起没有任何变更，已满 %d 个月（系统约定），请核实是否按第十二条定期维护。"
                        .formatted(catalog.resources(), catalog.changedOn(), MONTHS_UNCHANGED),
                null);
    }

    /**
     * Once for each statement. To miss a limit that the system set is no violation; what stays without any account after two
     * reminders may be one, which the bureau looks into.
     */
    private NewViolation missing(MissingStatement statement) {
        return new NewViolation(
                statement.departmentCode(),
                ViolationItem.OTHER,
                ViolationSource.USE_STATEMENT,
                String.valueOf(statement.id()),
                "%d 年度使用情况说明应于 %s 前报送（系统约定），%s 催报，至 %s 仍未报送，涉及授权 %s。数据是否按明确的范围和用途使用、是否提供给第三方，无从核实；单纯超过系统约定的期限不构成违规，请核实后认定。"
                        .formatted(
                                statement.year(),
                                statement.dueOn(),
                                statement.urgedOn(),
                                today(),
                                named(statement.grants())),
                "第二十九条",
                null,
                null,
                LocalDateTime.now(clock),
                null);
    }

    private static String named(List<String> grants) {
        String some = grants.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        return grants.size() > MOST_NAMED ? "%s 等 %d 项".formatted(some, grants.size()) : some;
    }

    private NewViolation found(
            String department,
            ViolationItem item,
            ViolationSource source,
            String key,
            String evidence,
            @Nullable Long resourceId) {
        return new NewViolation(
                department, item, source, key, evidence, "", null, resourceId, LocalDateTime.now(clock), null);
    }

    private static NewViolation fault(DataFault fault) {
        String version = fault.dataVersion() == null ? "" : "（数据第 %d 版）".formatted(fault.dataVersion());
        return new NewViolation(
                fault.departmentCode(),
                fault.aboutData() ? ViolationItem.DATA_WRONG : ViolationItem.CATALOG_NOT_KEPT,
                ViolationSource.CORRECTION,
                fault.caseNumber(),
                "信息资源“%s”%s%s，%s 收到反馈，经校核属实并已更正（第十九条）。"
                        .formatted(fault.resourceName(), version, fault.kind(), fault.receivedOn()),
                "",
                fault.caseNumber(),
                fault.resourceId(),
                fault.foundAt(),
                null);
    }

    /** Once for each row of poor versions, however long it becomes. */
    private static NewViolation poor(Poor poor) {
        return new NewViolation(
                poor.departmentCode(),
                ViolationItem.DATA_WRONG,
                ViolationSource.QUALITY,
                poor.resourceId() + " " + poor.since(),
                "信息资源“%s”（%s）连续 %d 次上传的数据质量分低于要求（系统约定 %d 次），最近一次为数据第 %d 版，%s 分，要求 %s 分，见质量报告（第十七条）。"
                        .formatted(
                                poor.name(),
                                poor.code(),
                                poor.uploads(),
                                PoorQuality.IN_A_ROW,
                                poor.version(),
                                poor.score(),
                                poor.asked().setScale(2, RoundingMode.UNNECESSARY)),
                "",
                null,
                poor.resourceId(),
                poor.measuredAt(),
                null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
