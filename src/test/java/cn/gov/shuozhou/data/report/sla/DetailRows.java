package cn.gov.shuozhou.data.report.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of 明细 as a reader judges and counts them: from dates, not from the product's words, with no code of the product. */
final class DetailRows {

    /** All but those of cases that were taken back. */
    static final List<String> OUTCOMES = List.of("同意", "部分同意", "不同意", "通过", "未通过", "更正", "核实无误", "两种意见并存", "终止");

    static final String NONE = "";

    /** A period. */
    record Days(LocalDate from, LocalDate to) {
        boolean holds(LocalDate day) {
            return day != null && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private final List<Map<String, String>> all;
    private final List<Map<String, String>> cases;
    private final Map<String, List<Map<String, String>>> clocksOfCase = new TreeMap<>();

    DetailRows(List<Map<String, String>> all) {
        this.all = all;
        cases = all.stream().filter(row -> row.get("件").equals("1")).toList();
        all.forEach(row -> clocksOfCase
                .computeIfAbsent(row.get("办件编号"), any -> new ArrayList<>())
                .add(row));
    }

    List<Map<String, String>> all() {
        return all;
    }

    /** Of each case the row that counts it. */
    List<Map<String, String>> cases() {
        return cases;
    }

    static LocalDate day(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? null : LocalDate.parse(row.get(column));
    }

    private static boolean over(Map<String, String> row, LocalDate by) {
        LocalDate end = day(row, "结束日期");
        return end != null && !end.isAfter(by);
    }

    private static boolean within(Map<String, String> row, Days days) {
        return !day(row, "收到日期").isAfter(days.to) && !over(row, days.from.minusDays(1));
    }

    static String place(Map<String, String> row, Days days) {
        if (!within(row, days)) {
            return NONE;
        }
        String came = days.holds(day(row, "收到日期")) ? "收到" : "结转";
        return came + (over(row, days.to) ? "并结束" : "未结");
    }

    private static boolean counts(Map<String, String> clock, Days days) {
        return !clock.get("责任部门").isEmpty() && !day(clock, "起算日").isAfter(days.to);
    }

    static boolean late(Map<String, String> clock, LocalDate end) {
        LocalDate until = end;
        for (String column : List.of("停止日", "暂停自")) {
            LocalDate other = day(clock, column);
            if (other != null && other.isBefore(until)) {
                until = other;
            }
        }
        return until.isAfter(day(clock, "最后一日")) && !clock.get("超期登记").equals("已撤销");
    }

    static boolean withdrawn(Map<String, String> row) {
        return row.get("结果").equals("撤回") || row.get("结果").equals("逾期按撤回");
    }

    String verdict(Map<String, String> row, Days days) {
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

    static String clockVerdict(Map<String, String> clock, Days days) {
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

    /** A part of a whole. */
    record Share(long part, long whole) {

        /** Null when there is nothing of which it could be a part. */
        BigDecimal rate() {
            return whole == 0
                    ? null
                    : plain(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
        }

        String words() {
            return whole == 0 ? NONE : part + " ÷ " + whole + (whole < 10 ? "，样本少" : "");
        }
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Integer percentile(List<Integer> values, double percent) {
        if (values.isEmpty()) {
            return null;
        }
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(percent * sorted.size() / 100) - 1);
    }

    static Integer longest(List<Integer> values) {
        return values.stream().max(Integer::compare).orElse(null);
    }

    static List<Integer> numbers(Stream<Map<String, String>> rows, String column) {
        return rows.map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    long cases(Predicate<Map<String, String>> wanted) {
        return cases.stream().filter(wanted).count();
    }

    long sum(String column) {
        return cases.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum();
    }

    static long clocks(List<Map<String, String>> rows, Days days, String verdict) {
        return rows.stream()
                .filter(row -> clockVerdict(row, days).equals(verdict))
                .count();
    }

    static Share clocksInTime(List<Map<String, String>> rows, Days days) {
        long inTime = clocks(rows, days, "按期");
        return new Share(inTime, inTime + clocks(rows, days, "超期") + clocks(rows, days, "在办超期"));
    }

    Share casesInTime(List<Map<String, String>> rows, Days days) {
        long inTime =
                rows.stream().filter(row -> verdict(row, days).equals("按期")).count();
        return new Share(
                inTime,
                inTime
                        + rows.stream()
                                .filter(row -> verdict(row, days).equals("超期"))
                                .count());
    }

    static List<Integer> used(List<Map<String, String>> rows, Days days) {
        return numbers(rows.stream().filter(row -> List.of("按期", "超期").contains(clockVerdict(row, days))), "已用工作日");
    }

    static String card(BigDecimal rate, long openAndLate) {
        if (rate == null) {
            return NONE;
        }
        if (rate.compareTo(new BigDecimal("0.8")) < 0) {
            return "红牌";
        }
        return openAndLate > 0 || rate.compareTo(new BigDecimal("0.95")) < 0 ? "黄牌" : NONE;
    }

    static long count(List<Map<String, String>> rows, Predicate<Map<String, String>> wanted) {
        return rows.stream().filter(wanted).count();
    }
}
