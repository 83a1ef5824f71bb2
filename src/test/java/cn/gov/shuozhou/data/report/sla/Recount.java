package cn.gov.shuozhou.data.report.sla;

import static cn.gov.shuozhou.data.report.sla.DetailRows.NONE;
import static cn.gov.shuozhou.data.report.sla.DetailRows.card;
import static cn.gov.shuozhou.data.report.sla.DetailRows.clockVerdict;
import static cn.gov.shuozhou.data.report.sla.DetailRows.clocks;
import static cn.gov.shuozhou.data.report.sla.DetailRows.clocksInTime;
import static cn.gov.shuozhou.data.report.sla.DetailRows.count;
import static cn.gov.shuozhou.data.report.sla.DetailRows.longest;
import static cn.gov.shuozhou.data.report.sla.DetailRows.numbers;
import static cn.gov.shuozhou.data.report.sla.DetailRows.percentile;
import static cn.gov.shuozhou.data.report.sla.DetailRows.place;
import static cn.gov.shuozhou.data.report.sla.DetailRows.plain;
import static cn.gov.shuozhou.data.report.sla.DetailRows.used;

import cn.gov.shuozhou.data.report.sla.DetailRows.Days;
import cn.gov.shuozhou.data.report.sla.DetailRows.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Counts every figure of a report again from its 明细, as a reader with nothing but the workbook and its 说明 would. */
final class Recount {

    private final Map<String, List<Map<String, String>>> sheets;
    private final DetailRows detail;
    private final List<String> differences = new ArrayList<>();
    private final Days now;
    private final Days before;
    private final Days year;

    private Recount(Map<String, List<Map<String, String>>> sheets) {
        this.sheets = sheets;
        detail = new DetailRows(sheets.get("明细"));
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

    private void labels() {
        Map<String, Days> spans = Map.of("本期", now, "上期", before, "上年同期", year);
        spans.forEach((name, days) -> detail.all().forEach(row -> {
            String number = "明细 " + row.get("办件编号") + " " + row.get("计时编号") + " " + name;
            same(number + "件", place(row, days), row.get(name + "件"));
            same(number + "判定", detail.verdict(row, days), row.get(name + "判定"));
            same(number + "计时", clockVerdict(row, days), row.get(name + "计时"));
        }));
    }

    private void overview() {
        RecountedOverview recounted = new RecountedOverview(detail, now, "本期");
        Map<String, Object> mine = recounted.figures();
        Map<String, Object> last = new RecountedOverview(detail, before, "上期").figures();
        Map<String, Object> lastYear = new RecountedOverview(detail, year, "上年同期").figures();
        for (Map<String, String> row : sheets.get("总览")) {
            String name = row.get("分组") + " " + row.get("指标");
            if (!mine.containsKey(name)) {
                differences.add("总览 " + name + ": not known to the reader");
                continue;
            }
            same("总览 " + name + " 本期", mine.get(name), row.get("本期"));
            same("总览 " + name + " 上期", last.get(name), row.get("上期"));
            same("总览 " + name + " 上年同期", lastYear.get(name), row.get("上年同期"));
            same("总览 " + name + " 备注", recounted.remark(name), row.get("备注"));
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

    private void spread(String where, List<Integer> values, Share share, Map<String, String> row) {
        same(where + " n", values.size(), row.get("n"));
        same(where + " p50", percentile(values, 50), row.get("p50"));
        same(where + " p90", percentile(values, 90), row.get("p90"));
        same(where + " p95", percentile(values, 95), row.get("p95"));
        same(where + " 最长", longest(values), row.get("最长"));
        String few = !values.isEmpty() && values.size() < 10 ? "用时样本少" : NONE;
        same(
                where + " 备注",
                String.join(
                        "；",
                        Stream.of(share.words(), few)
                                .filter(words -> !words.isEmpty())
                                .toList()),
                row.get("备注"));
    }

    private void departments() {
        BigDecimal rateAbove = null;
        int rank = 0;
        var names = new TreeSet<String>();
        for (Map<String, String> row : sheets.get("按部门")) {
            String name = row.get("部门");
            names.add(name);
            String where = "按部门 " + name + " ";
            List<Map<String, String>> theirs = detail.all().stream()
                    .filter(one -> one.get("责任部门").equals(name))
                    .toList();
            Share share = clocksInTime(theirs, now);
            BigDecimal rate = share.rate();
            same(where + "名次", rate == null ? null : ++rank, row.get("名次"));
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
            spread(where, used(theirs, now), share, row);
            Predicate<Map<String, String>> handled = one -> one.get("办理部门").equals(name);
            same(where + "收到", detail.cases(handled.and(one -> place(one, now).startsWith("收到"))), row.get("办理：收到"));
            Predicate<Map<String, String>> ended =
                    handled.and(one -> place(one, now).endsWith("并结束"));
            same(where + "办结", detail.cases(ended.and(one -> !DetailRows.withdrawn(one))), row.get("办理：办结"));
            same(where + "撤回", detail.cases(ended.and(DetailRows::withdrawn)), row.get("办理：撤回"));
            same(where + "未结", detail.cases(handled.and(one -> place(one, now).endsWith("未结"))), row.get("办理：期末未结"));
            same(
                    where + "提出",
                    detail.cases(one ->
                            one.get("申请方").equals(name) && place(one, now).startsWith("收到")),
                    row.get("提出：收到"));
            if (rate != null && rateAbove != null && rate.compareTo(rateAbove) > 0) {
                differences.add(where + "ranked below a lower rate");
            }
            rateAbove = rate == null ? rateAbove : rate;
        }
        detail.all().stream()
                .filter(row -> !clockVerdict(row, now).isEmpty() && !names.contains(row.get("责任部门")))
                .forEach(row -> differences.add("按部门: no row for " + row.get("责任部门")));
    }

    private void procedures() {
        Set<String> rows = new HashSet<>();
        for (Map<String, String> row : sheets.get("按程序")) {
            String where = "按程序 " + row.get("程序") + " " + row.get("时限") + " ";
            rows.add(row.get("程序") + row.get("时限") + row.get("依据"));
            List<Map<String, String>> ofProcedure = detail.all().stream()
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
                Share share = clocksInTime(ofLimit, now);
                same(where + "按时率", share.rate(), row.get("按时率"));
                spread(where, used(ofLimit, now), share, row);
            }
        }
        detail.all().stream()
                .filter(row -> !clockVerdict(row, now).isEmpty()
                        && !rows.contains(row.get("程序") + row.get("时限") + row.get("依据")))
                .forEach(row -> differences.add("按程序: no row for " + row.get("程序") + " " + row.get("时限")));
    }

    private void procedure(String where, Map<String, String> row, List<Map<String, String>> theirs) {
        same(where + "时限", "全部（按件）", row.get("时限"));
        same(where + "期初", count(theirs, one -> place(one, now).startsWith("结转")), row.get("期初未结"));
        same(where + "收到", count(theirs, one -> place(one, now).startsWith("收到")), row.get("收到"));
        Predicate<Map<String, String>> ended = one -> place(one, now).endsWith("并结束");
        Predicate<Map<String, String>> open = one -> place(one, now).endsWith("未结");
        Predicate<Map<String, String>> late = one -> detail.verdict(one, now).equals("超期");
        same(where + "办结", count(theirs, ended.and(one -> !DetailRows.withdrawn(one))), row.get("办结"));
        same(where + "撤回", count(theirs, ended.and(DetailRows::withdrawn)), row.get("撤回"));
        same(where + "期末", count(theirs, open), row.get("期末未结"));
        for (String outcome : DetailRows.OUTCOMES) {
            same(
                    where + outcome,
                    count(theirs, ended.and(one -> one.get("结果").equals(outcome))),
                    row.get("结果：" + outcome));
        }
        Share share = detail.casesInTime(theirs, now);
        same(where + "按期", share.part(), row.get("按期"));
        same(where + "超期", count(theirs, ended.and(late)), row.get("超期"));
        same(where + "在办超期", count(theirs, open.and(late)), row.get("在办超期"));
        same(where + "未到期", count(theirs, one -> detail.verdict(one, now).equals("未到期")), row.get("未到期"));
        same(where + "终止", count(theirs, one -> detail.verdict(one, now).equals("撤回")), row.get("终止"));
        same(where + "无计时", count(theirs, one -> detail.verdict(one, now).equals("无计时")), row.get("无计时"));
        same(where + "按时率", share.rate(), row.get("按时率"));
        spread(
                where,
                numbers(theirs.stream().filter(ended.and(one -> !DetailRows.withdrawn(one))), "全程工作日"),
                share,
                row);
    }

    private void months() {
        YearMonth month = YearMonth.from(now.from());
        for (Map<String, String> row : sheets.get("按月趋势")) {
            Days days = new Days(
                    month.atDay(1).isBefore(now.from()) ? now.from() : month.atDay(1),
                    month.atEndOfMonth().isAfter(now.to()) ? now.to() : month.atEndOfMonth());
            String where = "按月趋势 " + row.get("月份") + " ";
            same(where + "期初", detail.cases(one -> place(one, days).startsWith("结转")), row.get("期初未结"));
            same(where + "收到", detail.cases(one -> place(one, days).startsWith("收到")), row.get("收到"));
            Predicate<Map<String, String>> ended = one -> place(one, days).endsWith("并结束");
            Predicate<Map<String, String>> late =
                    one -> detail.verdict(one, days).equals("超期");
            same(where + "办结", detail.cases(ended.and(one -> !DetailRows.withdrawn(one))), row.get("办结"));
            same(where + "撤回", detail.cases(ended.and(DetailRows::withdrawn)), row.get("撤回"));
            same(where + "期末", detail.cases(one -> place(one, days).endsWith("未结")), row.get("期末未结"));
            Share share = detail.casesInTime(detail.cases(), days);
            same(where + "按期", share.part(), row.get("按期"));
            same(where + "超期", detail.cases(ended.and(late)), row.get("超期"));
            same(where + "在办超期", detail.cases(ended.negate().and(late)), row.get("在办超期"));
            same(where + "按时率", share.rate(), row.get("按时率"));
            same(where + "备注", share.words(), row.get("备注"));
            month = month.plusMonths(1);
        }
        same("按月趋势 最后一月", month, YearMonth.from(now.to()).plusMonths(1).toString());
    }

    private void late() {
        List<Map<String, String>> shown = sheets.get("超期清单");
        Set<String> columns = shown.isEmpty() ? Set.of() : shown.get(0).keySet();
        same(
                "超期清单",
                texts(
                        columns,
                        detail.all().stream()
                                .filter(row -> List.of("超期", "在办超期").contains(clockVerdict(row, now)))),
                texts(columns, shown.stream()));
    }

    private static String texts(Set<String> columns, Stream<Map<String, String>> rows) {
        return rows.map(row -> columns.stream().map(row::get).toList().toString())
                .sorted()
                .toList()
                .toString();
    }
}
