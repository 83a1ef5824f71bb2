package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.report.sla.Figure.Reading;
import cn.gov.shuozhou.data.report.sla.Figure.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The figures of 总览, in their order. The three cohorts are never mixed: each has a group of its own. */
final class Overview {

    static final String BALANCE = "收支平衡";
    static final String RECEIVED = "期内收到";
    static final String FINISHED = "期内办结";
    static final String OPEN = "期末在办";
    static final String RATE = "按时率";
    static final String COURSE = "办理过程";
    static final String DURATION = "用时";

    static final List<Figure> FIGURES = figures();

    private Overview() {}

    private static List<Figure> figures() {
        List<Figure> all = new ArrayList<>();
        all.add(cases("carried", BALANCE, "期初未结", "期初以前收到、期初时未结束的办件", "本期件 为 结转并结束、结转未结", CaseTally::carried));
        all.add(cases("received", BALANCE, "期内收到", "收到日期在期内的办件", "本期件 为 收到并结束、收到未结", CaseTally::received));
        all.add(cases(
                "finished",
                BALANCE,
                "期内办结",
                "结束日期在期内、不是撤回的办件",
                "本期件 为 收到并结束、结转并结束；结果 不为 撤回、逾期按撤回",
                CaseTally::finished));
        all.add(cases(
                "takenBack",
                BALANCE,
                "期内撤回",
                "结束日期在期内、结果是撤回或逾期按撤回的办件",
                "本期件 为 收到并结束、结转并结束；结果 为 撤回、逾期按撤回",
                CaseTally::takenBack));
        all.add(cases("open", BALANCE, "期末未结", "期末时未结束的办件；期初未结＋收到＝办结＋撤回＋期末未结", "本期件 为 收到未结、结转未结", CaseTally::open));
        verdicts(all, "received", RECEIVED, "收到并结束、收到未结", CaseTally::received, List.of(CaseVerdict.values()));
        verdicts(
                all,
                "finished",
                FINISHED,
                "收到并结束、结转并结束；结果 不为 撤回、逾期按撤回",
                CaseTally::finished,
                List.of(CaseVerdict.IN_TIME, CaseVerdict.LATE, CaseVerdict.UNTIMED));
        outcomes(all);
        verdicts(
                all,
                "open",
                OPEN,
                "收到未结、结转未结",
                CaseTally::open,
                List.of(CaseVerdict.RUNNING, CaseVerdict.LATE, CaseVerdict.UNTIMED));
        rates(all);
        course(all);
        spreads(all);
        return List.copyOf(all);
    }

    /** Counts of a cohort by verdict. */
    private interface Cohort {
        long count(CaseTally tally, CaseVerdict verdict);
    }

    private static void verdicts(
            List<Figure> all, String key, String group, String places, Cohort cohort, List<CaseVerdict> verdicts) {
        for (CaseVerdict verdict : verdicts) {
            all.add(cases(
                    key + "." + verdict.name(),
                    group,
                    "其中：" + verdict.label(),
                    group + "的办件，期末时" + meaning(verdict),
                    "本期件 为 %s；本期判定 为 %s".formatted(places, verdict.label()),
                    tally -> cohort.count(tally, verdict)));
        }
    }

    private static String meaning(CaseVerdict verdict) {
        return switch (verdict) {
            case IN_TIME -> "已办结，责任部门的时限都没有超过";
            case LATE -> "有责任部门的时限超过了最后一日，不论后来怎样";
            case RUNNING -> "未结束，时限都没有超过";
            case WITHDRAWN -> "已撤回，此前没有超期";
            case UNTIMED -> "没有约束责任部门的计时，单列，不计入按时率";
        };
    }

    private static void outcomes(List<Figure> all) {
        for (CaseOutcome outcome : CaseOutcome.values()) {
            if (!outcome.isTakenBack()) {
                all.add(cases(
                        "outcome." + outcome.name(),
                        FINISHED,
                        "结果：" + outcome.label(),
                        "期内办结的办件，结果为" + outcome.label(),
                        "本期件 为 收到并结束、结转并结束；结果 为 " + outcome.label(),
                        tally -> tally.ended(outcome)));
            }
        }
    }

    private static void rates(List<Figure> all) {
        all.add(new Figure(
                "rate.cases",
                RATE,
                "按时率（按件）",
                Unit.PERCENT,
                "期内按期办结的办件占应当判定的办件的比例",
                "本期判定为按期、超期的办件：含期末在办已超期的、撤回前已超期的；不含未到期、无计时、未超期撤回的",
                "件 为 1；分子：本期判定 为 按期；分母：本期判定 为 按期、超期",
                tally -> Reading.of(tally.cases().rate())));
        all.add(new Figure(
                "rate.clocks",
                RATE,
                "按时率（按时限）",
                Unit.PERCENT,
                "期内按期停止的计时占应当判定的计时的比例",
                "本期计时为按期、超期、在办超期的；不含未到期和终止的",
                "分子：本期计时 为 按期；分母：本期计时 为 按期、超期、在办超期",
                tally -> Reading.of(tally.clocks().rate())));
    }

    private static void course(List<Figure> all) {
        all.add(new Figure(
                "supplements",
                COURSE,
                "补正（退回修改）",
                Unit.TIMES,
                "期内要求申请方补正或退回修改的次数，以进入该状态之日为准",
                "",
                "件 为 1；本期补正 求和",
                tally -> Reading.of(tally.cases().supplements())));
        all.add(new Figure(
                "mediations",
                COURSE,
                "协调",
                Unit.TIMES,
                "期内进入协调的次数",
                "",
                "件 为 1；本期协调 求和",
                tally -> Reading.of(tally.cases().mediations())));
        for (ClockVerdict verdict : ClockVerdict.values()) {
            all.add(clocks(
                    "clocks." + verdict.name(),
                    "计时：" + verdict.label(),
                    "期内停止或期末未停止、约束责任部门的计时，期末时" + verdict.label(),
                    "本期计时 为 " + verdict.label(),
                    tally -> tally.count(verdict)));
        }
        all.add(clocks(
                "clocks.provisional", "其中：最后一日暂定", "最后一日所在年份的放假通知尚未采用", "本期计时 不为空；暂定 为 暂定", ClockTally::provisional));
        all.add(clocks(
                "clocks.voided", "其中：超期登记已撤销", "超期登记过、后来注明理由撤销的，按没有超期计", "本期计时 不为空；超期登记 为 已撤销", ClockTally::voided));
    }

    private static void spreads(List<Figure> all) {
        spread(
                all,
                "duration",
                "全程",
                "收到至办结的工作日，含等待申请方的时间",
                "期内办结的办件",
                "件 为 1；本期件 为 收到并结束、结转并结束；结果 不为 撤回、逾期按撤回；全程工作日",
                tally -> tally.cases().durations());
        spread(
                all,
                "used",
                "时限已用",
                "计时已用的工作日，不含暂停",
                "期内停止并已判定的计时",
                "本期计时 为 按期、超期；已用工作日",
                tally -> tally.clocks().used());
    }

    private static void spread(
            List<Figure> all,
            String key,
            String name,
            String definition,
            String sample,
            String filter,
            Function<PeriodTally, Spread> spread) {
        for (int percent : List.of(50, 90, 95)) {
            all.add(new Figure(
                    key + ".p" + percent,
                    DURATION,
                    name + " p" + percent,
                    Unit.WORKING_DAYS,
                    "%s：%d%% 的不超过（最近秩）".formatted(definition, percent),
                    sample,
                    filter,
                    tally -> Reading.of(spread.apply(tally).percentile(percent), spread.apply(tally))));
        }
        all.add(new Figure(
                key + ".max",
                DURATION,
                name + "最长",
                Unit.WORKING_DAYS,
                definition + "：最长的一个",
                sample,
                filter,
                tally -> Reading.of(spread.apply(tally).longest(), spread.apply(tally))));
    }

    private static Figure cases(
            String key, String group, String name, String definition, String filter, ToLongFunction<CaseTally> count) {
        return new Figure(
                key,
                group,
                name,
                Unit.CASES,
                definition,
                "",
                "件 为 1；" + filter,
                tally -> Reading.of(count.applyAsLong(tally.cases())));
    }

    private static Figure clocks(
            String key, String name, String definition, String filter, ToLongFunction<ClockTally> count) {
        return new Figure(
                key,
                COURSE,
                name,
                Unit.TIMES,
                definition,
                "",
                filter,
                tally -> Reading.of(count.applyAsLong(tally.clocks())));
    }
}
