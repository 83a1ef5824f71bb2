package cn.gov.shuozhou.data.report.sla;

import static cn.gov.shuozhou.data.report.sla.DetailRows.clockVerdict;
import static cn.gov.shuozhou.data.report.sla.DetailRows.clocks;
import static cn.gov.shuozhou.data.report.sla.DetailRows.clocksInTime;
import static cn.gov.shuozhou.data.report.sla.DetailRows.longest;
import static cn.gov.shuozhou.data.report.sla.DetailRows.numbers;
import static cn.gov.shuozhou.data.report.sla.DetailRows.percentile;
import static cn.gov.shuozhou.data.report.sla.DetailRows.used;
import static cn.gov.shuozhou.data.report.sla.DetailRows.withdrawn;

import cn.gov.shuozhou.data.report.sla.DetailRows.Days;
import cn.gov.shuozhou.data.report.sla.DetailRows.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What 总览 has to say of a period, counted from 明细: figures and remarks by group and name. */
final class RecountedOverview {

    private final DetailRows detail;
    private final Days days;
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, String> remarks = new LinkedHashMap<>();

    /** @param prefix of the columns of the period */
    RecountedOverview(DetailRows detail, Days days, String prefix) {
        this.detail = detail;
        this.days = days;
        cohorts();
        share("按时率 按时率（按件）", detail.casesInTime(detail.cases(), days));
        share("按时率 按时率（按时限）", clocksInTime(detail.all(), days));
        figures.put("办理过程 补正（退回修改）", detail.sum(prefix + "补正"));
        figures.put("办理过程 协调", detail.sum(prefix + "协调"));
        course();
        Predicate<Map<String, String>> finished =
                row -> DetailRows.place(row, days).endsWith("并结束") && !withdrawn(row);
        spread("用时 全程", numbers(detail.cases().stream().filter(finished), "全程工作日"));
        spread("用时 时限已用", used(detail.all(), days));
    }

    Map<String, Object> figures() {
        return figures;
    }

    /** Empty where none is due. */
    String remark(String name) {
        return remarks.getOrDefault(name, DetailRows.NONE);
    }

    private void cohorts() {
        Predicate<Map<String, String>> received =
                row -> DetailRows.place(row, days).startsWith("收到");
        Predicate<Map<String, String>> ended =
                row -> DetailRows.place(row, days).endsWith("并结束");
        Predicate<Map<String, String>> finished = ended.and(row -> !withdrawn(row));
        Predicate<Map<String, String>> open = row -> DetailRows.place(row, days).endsWith("未结");
        figures.put("收支平衡 期初未结", detail.cases(row -> DetailRows.place(row, days).startsWith("结转")));
        figures.put("收支平衡 期内收到", detail.cases(received));
        figures.put("收支平衡 期内办结", detail.cases(finished));
        figures.put("收支平衡 期内撤回", detail.cases(ended.and(DetailRows::withdrawn)));
        figures.put("收支平衡 期末未结", detail.cases(open));
        for (String verdict : List.of("按期", "超期", "未到期", "撤回", "无计时")) {
            Predicate<Map<String, String>> judged =
                    row -> detail.verdict(row, days).equals(verdict);
            figures.put("期内收到 其中：" + verdict, detail.cases(received.and(judged)));
            figures.put("期内办结 其中：" + verdict, detail.cases(finished.and(judged)));
            figures.put("期末在办 其中：" + verdict, detail.cases(open.and(judged)));
        }
        for (String outcome : DetailRows.OUTCOMES) {
            figures.put(
                    "期内办结 结果：" + outcome,
                    detail.cases(ended.and(row -> row.get("结果").equals(outcome))));
        }
    }

    private void share(String name, Share share) {
        figures.put(name, share.rate());
        remarks.put(name, share.whole() == 0 ? "没有可算的" : share.words());
    }

    private void course() {
        for (String verdict : List.of("按期", "超期", "在办超期", "未到期", "终止")) {
            figures.put("办理过程 计时：" + verdict, clocks(detail.all(), days, verdict));
        }
        figures.put("办理过程 其中：最后一日暂定", counted("暂定", "暂定"));
        figures.put("办理过程 其中：超期登记已撤销", counted("超期登记", "已撤销"));
    }

    private long counted(String column, String content) {
        return detail.all().stream()
                .filter(row ->
                        !clockVerdict(row, days).isEmpty() && row.get(column).equals(content))
                .count();
    }

    private void spread(String name, List<Integer> values) {
        String remark = "n=" + values.size() + (values.size() < 10 ? "，样本少" : "");
        for (int percent : List.of(50, 90, 95)) {
            figures.put(name + " p" + percent, percentile(values, percent));
            remarks.put(name + " p" + percent, remark);
        }
        figures.put(name + "最长", longest(values));
        remarks.put(name + "最长", remark);
    }
}
