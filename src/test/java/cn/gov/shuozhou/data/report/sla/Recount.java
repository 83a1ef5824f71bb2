package cn.gov.shuozhou.data.report.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Counts every figure of a report again from its 明细, as a reader with nothing but the workbook and its 说明 would: from dates, not
 * from the product's words, and with no code of the product.
 */
final class Recount {

    private static final String NONE = "";

    private record Days(LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return day != null && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final Map<String, List<Map<String, String>>> sheets;
    private final List<Map<String, String>> detail;
    private final Map<String, List<Map<String, String>>> clocksOfCase = new TreeMap<>();
    private final List<Map<String, String>> cases;
    private final List<String> differences = new ArrayList<>();
    private final Days now;
    private final Days before;
    private final Days year;

    private Recount(Map<String, List<Map<String, String>>> sheets) {
        this.sheets = sheets;
        detail = sheets.get("明细");
        detail.forEach(row -> clocksOfCase
                .computeIfAbsent(row.get("办件编号"), any -> new ArrayList<>())
                .add(row));
        cases = detail.stream().filter(row -> row.get("件").equals("1")).toList();
        now = span("统计期间");
        before = span("上期（环比）");
        year = span("上年同期（同比）");
    }

    /** What is another in the workbook than a reader counts; empty when everything is right. */
    static List<String> differences(Map<String, List<Map<String, String>>> sheets) {
        Recount recount = new Recount(sheets);
        recount.labels();
        recount.overview();
        recount.departments();
        recount.procedures();
        recount.months();
        recount.late();
        return recount.differences;
    }

    private Days span(String name) {
        String[] ends = sheets.get("说明").stream()
                .filter(row -> row.get("项目").equals(name))
                .findFirst()
                .orElseThrow()
                .get("内容（定义）")
                .split(" 至 ");
        return new Days(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private void same(String what, Object counted, String shown) {
        String mine = counted == null ? NONE : counted.toString();
        if (!mine.equals(shown)) {
            differences.add("%s: %s shown, %s counted".formatted(what, shown, mine));
        }
    }

    private static LocalDate day(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? null : LocalDate.parse(row.get(column));
    }

    // ---- a case and a clock in a period

    private static boolean over(Map<String, String> row, LocalDate by) {
        LocalDate end = day(row, "结束日期");
        return end != null && !end.isAfter(by);
    }

    private static boolean within(Map<String, String> row, Days days) {
        return !day(row, "收到日期").isAfter(days.to) && !over(row, days.from.minusDays(1));
    }

    private static String place(Map<String, String> row, Days days) {
        if (!within(row, days)) {
            return NONE;
        }
        String came = days.holds(day(row, "收到日期")) ? "收到" : "结转";
        return came + (over(row, days.to) ? "并结束" : "未结");
    }

    private static boolean counts(Map<String, String> clock, Days days) {
        return !clock.get("责任部门").isEmpty() && !day(clock, "起算日").isAfter(days.to);
    }

    private static boolean late(Map<String, String> clock, LocalDate end) {
        LocalDate until = end;
        for (String column : List.of("停止日", "暂停自")) {
            LocalDate other = day(clock, column);
            if (other != null && other.isBefore(until)) {
                until = other;
            }
        }
        return until.isAfter(day(clock, "最后一日")) && !clock.get("超期登记").equals("已撤销");
    }

    private static boolean withdrawn(Map<String, String> row) {
        return row.get("结果").equals("撤回") || row.get("结果").equals("逾期按撤回");
    }

    private String verdict(Map<String, String> row, Days days) {
        if (!within(row, days)) {
            return NONE;
        }
        List<Map<String, String>> counted = clocksOfCase.get(row.get("办件编号")).stream()
                .filter(clock -> counts(clock, days))
                .toList();
        if (counted.stream().anyMatch(clock -> late(clock, days.to))) {
            return "超期";
        }
        if (over(row, days.to) && withdrawn(row)) {
            return "撤回";
        }
        if (counted.isEmpty()) {
            return "无计时";
        }
        return over(row, days.to) ? "按期" : "未到期";
    }

    private static String clockVerdict(Map<String, String> clock, Days days) {
        if (clock.get("计时编号").isEmpty() || !counts(clock, days)) {
            return NONE;
        }
        LocalDate stopped = day(clock, "停止日");
        if (stopped != null && stopped.isBefore(days.from)) {
            return NONE;
        }
        boolean open = stopped == null || stopped.isAfter(days.to);
        boolean late = late(clock, days.to);
        if (open) {
            return late ? "在办超期" : "未到期";
        }
        if (late) {
            return "超期";
        }
        return clock.get("计时结果").equals("按期办结") ? "按期" : "终止";
    }

    private void labels() {
        Map<String, Days> spans = Map.of("本期", now, "上期", before, "上年同期", year);
        spans.forEach((name, days) -> detail.forEach(row -> {
            String number = "明细 " + row.get("办件编号") + " " + row.get("计时编号") + " " + name;
            same(number + "件", place(row, days), row.get(name + "件"));
            same(number + "判定", verdict(row, days), row.get(name + "判定"));
            same(number + "计时", clockVerdict(row, days), row.get(name + "计时"));
        }));
    }

    // ---- counting

    private static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : plain(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Integer percentile(List<Integer> values, double percent) {
        if (values.isEmpty()) {
            return null;
        }
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(percent * sorted.size() / 100) - 1);
    }

    private static Integer longest(List<Integer> values) {
        return values.stream().max(Integer::compare).orElse(null);
    }

    private static List<Integer> numbers(Stream<Map<String, String>> rows, String column) {
        return rows.map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private long cases(Predicate<Map<String, String>> wanted) {
        return cases.stream().filter(wanted).count();
    }

    /** What 总览 says of a period, by group and name. */
    private Map<String, Object> overviewOf(Days days, String prefix) {
        Map<String, Object> all = new LinkedHashMap<>();
        Predicate<Map<String, String>> received = row -> place(row, days).startsWith("收到");
        Predicate<Map<String, String>> ended = row -> place(row, days).endsWith("并结束");
        Predicate<Map<String, String>> finished = ended.and(row -> !withdrawn(row));
        Predicate<Map<String, String>> open = row -> place(row, days).endsWith("未结");
        all.put("收支平衡 期初未结", cases(row -> place(row, days).startsWith("结转")));
        all.put("收支平衡 期内收到", cases(received));
        all.put("收支平衡 期内办结", cases(finished));
        all.put("收支平衡 期内撤回", cases(ended.and(Recount::withdrawn)));
        all.put("收支平衡 期末未结", cases(open));
        for (String verdict : List.of("按期", "超期", "未到期", "撤回", "无计时")) {
            Predicate<Map<String, String>> judged = row -> verdict(row, days).equals(verdict);
            all.put("期内收到 其中：" + verdict, cases(received.and(judged)));
            all.put("期内办结 其中：" + verdict, cases(finished.and(judged)));
            all.put("期末在办 其中：" + verdict, cases(open.and(judged)));
        }
        for (String outcome : List.of("同意", "部分同意", "不同意", "通过", "未通过", "终止")) {
            all.put("期内办结 结果：" + outcome, cases(ended.and(row -> row.get("结果").equals(outcome))));
        }
        long inTime = cases(row -> verdict(row, days).equals("按期"));
        all.put(
                "按时率 按时率（按件）",
                rate(inTime, inTime + cases(row -> verdict(row, days).equals("超期"))));
        all.put("按时率 按时率（按时限）", clockRate(detail, days));
        all.put("办理过程 补正（退回修改）", sum(prefix + "补正"));
        all.put("办理过程 协调", sum(prefix + "协调"));
        for (String verdict : List.of("按期", "超期", "在办超期", "未到期", "终止")) {
            all.put("办理过程 计时：" + verdict, clocks(detail, days, verdict));
        }
        all.put(
                "办理过程 其中：最后一日暂定",
                detail.stream()
                        .filter(row -> !clockVerdict(row, days).isEmpty()
                                && row.get("暂定").equals("暂定"))
                        .count());
        all.put(
                "办理过程 其中：超期登记已撤销",
                detail.stream()
                        .filter(row -> !clockVerdict(row, days).isEmpty()
                                && row.get("超期登记").equals("已撤销"))
                        .count());
        List<Integer> durations = numbers(cases.stream().filter(finished), "全程工作日");
        List<Integer> used = used(detail, days);
        for (int percent : List.of(50, 90, 95)) {
            all.put("用时 全程 p" + percent, percentile(durations, percent));
            all.put("用时 时限已用 p" + percent, percentile(used, percent));
        }
        all.put("用时 全程最长", longest(durations));
        all.put("用时 时限已用最长", longest(used));
        return all;
    }

    private long sum(String column) {
        return cases.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
    }

    private static long clocks(List<Map<String, String>> rows, Days days, String verdict) {
        return rows.stream()
                .filter(row -> clockVerdict(row, days).equals(verdict))
                .count();
    }

    private static BigDecimal clockRate(List<Map<String, String>> rows, Days days) {
        long inTime = clocks(rows, days, "按期");
        return rate(inTime, inTime + clocks(rows, days, "超期") + clocks(rows, days, "在办超期"));
    }

    private static List<Integer> used(List<Map<String, String>> rows, Days days) {
        return numbers(rows.stream().filter(row -> List.of("按期", "超期").contains(clockVerdict(row, days))), "已用工作日");
    }

    private void overview() {
        Map<String, Object> mine = overviewOf(now, "本期");
        Map<String, Object> last = overviewOf(before, "上期");
        Map<String, Object> lastYear = overviewOf(year, "上年同期");
        for (Map<String, String> row : sheets.get("总览")) {
            String name = row.get("分组") + " " + row.get("指标");
            if (!mine.containsKey(name)) {
                differences.add("总览 " + name + ": not known to the reader");
                continue;
            }
            same("总览 " + name + " 本期", mine.get(name), row.get("本期"));
            same("总览 " + name + " 上期", last.get(name), row.get("上期"));
            same("总览 " + name + " 上年同期", lastYear.get(name), row.get("上年同期"));
            compare(row, name, "环比", mine.get(name), last.get(name));
            compare(row, name, "同比", mine.get(name), lastYear.get(name));
        }
        same(
                "收支相抵",
                (long) mine.get("收支平衡 期初未结") + (long) mine.get("收支平衡 期内收到"),
                String.valueOf(
                        (long) mine.get("收支平衡 期内办结") + (long) mine.get("收支平衡 期内撤回") + (long) mine.get("收支平衡 期末未结")));
    }

    private void compare(Map<String, String> row, String name, String which, Object mine, Object other) {
        BigDecimal a = mine == null ? null : new BigDecimal(mine.toString());
        BigDecimal b = other == null ? null : new BigDecimal(other.toString());
        boolean both = a != null && b != null;
        same("总览 " + name + " " + which + "增减", both ? plain(a.subtract(b)) : null, row.get(which + "增减"));
        boolean grows = both && b.signum() != 0 && !row.get("单位").equals("%");
        same(
                "总览 " + name + " " + which + "幅度",
                grows ? plain(a.subtract(b).divide(b, 4, RoundingMode.HALF_UP)) : null,
                row.get(which + "幅度"));
    }

    private void spread(String where, List<Integer> values, Map<String, String> row) {
        same(where + " n", values.size(), row.get("n"));
        same(where + " p50", percentile(values, 50), row.get("p50"));
        same(where + " p90", percentile(values, 90), row.get("p90"));
        same(where + " p95", percentile(values, 95), row.get("p95"));
        same(where + " 最长", longest(values), row.get("最长"));
    }

    private void departments() {
        BigDecimal rateAbove = null;
        var names = new TreeSet<String>();
        for (Map<String, String> row : sheets.get("按部门")) {
            String name = row.get("部门");
            names.add(name);
            String where = "按部门 " + name + " ";
            List<Map<String, String>> theirs =
                    detail.stream().filter(one -> one.get("责任部门").equals(name)).toList();
            BigDecimal rate = clockRate(theirs, now);
            same(where + "按时率", rate, row.get("按时率"));
            same(where + "牌", card(rate, clocks(theirs, now, "在办超期")), row.get("牌"));
            same(
                    where + "计时",
                    theirs.stream()
                            .filter(one -> !clockVerdict(one, now).isEmpty())
                            .count(),
                    row.get("计时"));
            for (String verdict : List.of("按期", "超期", "在办超期", "未到期", "终止")) {
                same(where + verdict, clocks(theirs, now, verdict), row.get(verdict));
            }
            spread(where, used(theirs, now), row);
            Predicate<Map<String, String>> handled = one -> one.get("办理部门").equals(name);
            same(where + "收到", cases(handled.and(one -> place(one, now).startsWith("收到"))), row.get("办理：收到"));
            Predicate<Map<String, String>> ended =
                    handled.and(one -> place(one, now).endsWith("并结束"));
            same(where + "办结", cases(ended.and(one -> !withdrawn(one))), row.get("办理：办结"));
            same(where + "撤回", cases(ended.and(Recount::withdrawn)), row.get("办理：撤回"));
            same(where + "未结", cases(handled.and(one -> place(one, now).endsWith("未结"))), row.get("办理：期末未结"));
            same(
                    where + "提出",
                    cases(one -> one.get("申请方").equals(name) && place(one, now).startsWith("收到")),
                    row.get("提出：收到"));
            if (rate != null && rateAbove != null && rate.compareTo(rateAbove) > 0) {
                differences.add(where + "ranked below a lower rate");
            }
            rateAbove = rate == null ? rateAbove : rate;
        }
        detail.stream()
                .filter(row -> !clockVerdict(row, now).isEmpty() && !names.contains(row.get("责任部门")))
                .forEach(row -> differences.add("按部门: no row for " + row.get("责任部门")));
    }

    private static String card(BigDecimal rate, long openAndLate) {
        if (rate == null) {
            return NONE;
        }
        if (rate.compareTo(new BigDecimal("0.8")) < 0) {
            return "红牌";
        }
        return openAndLate > 0 || rate.compareTo(new BigDecimal("0.95")) < 0 ? "黄牌" : NONE;
    }

    private void procedures() {
        for (Map<String, String> row : sheets.get("按程序")) {
            String where = "按程序 " + row.get("程序") + " " + row.get("时限") + " ";
            List<Map<String, String>> ofProcedure = detail.stream()
                    .filter(one -> one.get("程序").equals(row.get("程序")))
                    .toList();
            if (row.get("单位").equals("件")) {
                procedure(
                        where,
                        row,
                        ofProcedure.stream()
                                .filter(one -> one.get("件").equals("1"))
                                .toList());
            } else {
                List<Map<String, String>> ofLimit = ofProcedure.stream()
                        .filter(one -> one.get("时限").equals(row.get("时限"))
                                && one.get("依据").equals(row.get("依据")))
                        .toList();
                for (String verdict : List.of("按期", "超期", "在办超期", "未到期", "终止")) {
                    same(where + verdict, clocks(ofLimit, now, verdict), row.get(verdict));
                }
                same(where + "按时率", clockRate(ofLimit, now), row.get("按时率"));
                spread(where, used(ofLimit, now), row);
            }
        }
    }

    private void procedure(String where, Map<String, String> row, List<Map<String, String>> theirs) {
        same(where + "期初", count(theirs, one -> place(one, now).startsWith("结转")), row.get("期初未结"));
        same(where + "收到", count(theirs, one -> place(one, now).startsWith("收到")), row.get("收到"));
        Predicate<Map<String, String>> ended = one -> place(one, now).endsWith("并结束");
        Predicate<Map<String, String>> open = one -> place(one, now).endsWith("未结");
        Predicate<Map<String, String>> late = one -> verdict(one, now).equals("超期");
        same(where + "办结", count(theirs, ended.and(one -> !withdrawn(one))), row.get("办结"));
        same(where + "撤回", count(theirs, ended.and(Recount::withdrawn)), row.get("撤回"));
        same(where + "期末", count(theirs, open), row.get("期末未结"));
        for (String outcome : List.of("同意", "部分同意", "不同意", "通过", "未通过", "终止")) {
            same(
                    where + outcome,
                    count(theirs, ended.and(one -> one.get("结果").equals(outcome))),
                    row.get("结果：" + outcome));
        }
        long inTime = count(theirs, one -> verdict(one, now).equals("按期"));
        same(where + "按期", inTime, row.get("按期"));
        same(where + "超期", count(theirs, ended.and(late)), row.get("超期"));
        same(where + "在办超期", count(theirs, open.and(late)), row.get("在办超期"));
        same(where + "未到期", count(theirs, one -> verdict(one, now).equals("未到期")), row.get("未到期"));
        same(where + "终止", count(theirs, one -> verdict(one, now).equals("撤回")), row.get("终止"));
        same(where + "无计时", count(theirs, one -> verdict(one, now).equals("无计时")), row.get("无计时"));
        same(where + "按时率", rate(inTime, inTime + count(theirs, late)), row.get("按时率"));
        spread(where, numbers(theirs.stream().filter(ended.and(one -> !withdrawn(one))), "全程工作日"), row);
    }

    private static long count(List<Map<String, String>> rows, Predicate<Map<String, String>> wanted) {
        return rows.stream().filter(wanted).count();
    }

    private void months() {
        YearMonth month = YearMonth.from(now.from);
        for (Map<String, String> row : sheets.get("按月趋势")) {
            Days days = new Days(
                    month.atDay(1).isBefore(now.from) ? now.from : month.atDay(1),
                    month.atEndOfMonth().isAfter(now.to) ? now.to : month.atEndOfMonth());
            String where = "按月趋势 " + row.get("月份") + " ";
            same(where + "期初", cases(one -> place(one, days).startsWith("结转")), row.get("期初未结"));
            same(where + "收到", cases(one -> place(one, days).startsWith("收到")), row.get("收到"));
            Predicate<Map<String, String>> ended = one -> place(one, days).endsWith("并结束");
            Predicate<Map<String, String>> late = one -> verdict(one, days).equals("超期");
            same(where + "办结", cases(ended.and(one -> !withdrawn(one))), row.get("办结"));
            same(where + "撤回", cases(ended.and(Recount::withdrawn)), row.get("撤回"));
            same(where + "期末", cases(one -> place(one, days).endsWith("未结")), row.get("期末未结"));
            long inTime = cases(one -> verdict(one, days).equals("按期"));
            same(where + "按期", inTime, row.get("按期"));
            same(where + "超期", cases(ended.and(late)), row.get("超期"));
            same(where + "在办超期", cases(ended.negate().and(late)), row.get("在办超期"));
            same(where + "按时率", rate(inTime, inTime + cases(late)), row.get("按时率"));
            month = month.plusMonths(1);
        }
        same("按月趋势 最后一月", month, YearMonth.from(now.to).plusMonths(1).toString());
    }

    private void late() {
        List<String> mine = detail.stream()
                .filter(row -> List.of("超期", "在办超期").contains(clockVerdict(row, now)))
                .map(row -> row.get("办件编号") + " " + row.get("时限") + " " + row.get("最后一日"))
                .sorted()
                .toList();
        List<String> shown = sheets.get("超期清单").stream()
                .map(row -> row.get("办件编号") + " " + row.get("时限") + " " + row.get("最后一日"))
                .sorted()
                .toList();
        same("超期清单", mine, shown.toString());
    }
}
