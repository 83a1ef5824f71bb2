package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.workbook.Look;
import cn.gov.shuozhou.data.workbook.ReportCell;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** 说明: what the report is about and what each of its figures means. */
final class Notes {

    static final List<String> HEADINGS = List.of("类别", "项目", "内容（定义）", "分母或样本", "明细的筛选条件");
    static final List<Integer> WIDTHS = List.of(12, 24, 64, 40, 50);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final List<List<ReportCell>> rows = new ArrayList<>();

    /**
     * The rows of a report.
     *
     * @param content what it says
     * @param fingerprint of its 明细
     * @param origin by what it was made
     */
    static List<List<ReportCell>> of(SlaContent content, String fingerprint, SlaOrigin origin) {
        Notes notes = new Notes();
        notes.report(content, fingerprint, origin);
        notes.rules();
        notes.overview();
        notes.otherSheets();
        notes.columns();
        return notes.rows;
    }

    private void report(SlaContent content, String fingerprint, SlaOrigin origin) {
        SlaQuestion question = content.question();
        Spans spans = question.spans();
        say("报表", "报表编号", question.number());
        say("报表", "统计期间", question.span().words());
        say("报表", "上期（环比）", spans.before().words());
        say("报表", "上年同期（同比）", spans.yearBefore().words());
        say("报表", "截至时刻", "%s（朔州时间）：只反映这一时刻以前平台已知道的事".formatted(MINUTE.format(question.asOf())));
        say("报表", "范围", question.scope());
        say("报表", "条件", question.filter().isEmpty() ? "无" : String.join("；", question.filter()));
        say("报表", "规则", String.join("、", content.ruleSets()));
        say("报表", "工作日历", origin.calendar());
        say("报表", "程序版本", origin.version());
        say("报表", "生成人", question.orderedBy());
        say("报表", "明细行数", String.valueOf(content.detail().rows()));
        say("报表", "明细 SHA-256", fingerprint);
        say("报表", "部门更名与合并", origin.changed().isEmpty() ? "期初以来没有" : String.join("；", origin.changed()));
        say(
                "报表",
                "上次报表",
                question.earlier() == null ? "没有期间和条件相同的" : question.earlier().number());
    }

    private void rules() {
        say("口径", "期末", "统计期间最后一日 24:00。是否超期按日期判定，不看定时器是否已运行");
        say("口径", "两个时间", "办件在期末的情况，按截至时刻所知的期限判定：期限后来因放假通知重算的，按重算后的；登记后撤销的，按没有超期");
        say("口径", "重做", "同一编号的期间、条件和截至时刻，以后再做，明细逐字节相同；之后的通知、撤销、办结只影响截至时刻更晚的报表");
        say("口径", "SHA-256", "明细（不含表头，分表的依次相连）每行各格以制表符相连、以换行符结束的 UTF-8 文字；日期写作 2026-11-30，空格子为空");
        say("口径", "责任部门", "时限约束的部门；超期登记中有的，以登记为准。申请方自己的时限、通知期不约束部门，责任部门为空，不计入按时率");
        say("口径", "依据", "条款号，或者“系统约定”：办法没有规定、由系统设定的时限，超过的不因此认定违规");
        say("口径", "百分位", "最近秩：从小到大排列，第 ⌈n×百分数⌉ 个；n 小于 10 的注明样本少");
        say("口径", "牌", Card.RULE);
        say("口径", "名次", "按时率高的在前，相同的计时多的在前；没有可判定的计时的不排名次");
        say("口径", "跨期", "期末在办已超期的，在本期算一次，办结的那一期再算一次");
    }

    private void overview() {
        for (Figure figure : Overview.FIGURES) {
            say("总览·" + figure.group(), figure.name(), figure.definition(), figure.denominator(), figure.filter());
        }
        say("总览", "上期、上年同期", "同一指标在那一期间", "", "把条件中的“本期”换成“上期”“上年同期”");
        say("总览", "环比、同比", "增减：本期减上期（上年同期），百分率的为百分点；幅度：增减除以上期（上年同期），为 0 的不算", "", "");
    }

    private void otherSheets() {
        say("按部门", "按期、超期、在办超期、未到期、终止、用时", "责任部门为该部门的计时", "按时率：按期÷（按期＋超期＋在办超期）", "责任部门 为 该部门；本期计时 为 该项");
        say("按部门", "办理：收到、办结、撤回、期末未结", "该部门办理的办件，口径同总览", "", "件 为 1；办理部门 为 该部门；本期件、结果 同总览");
        say("按部门", "提出：收到", "该部门提出的办件", "", "件 为 1；申请方 为 该部门；本期件 为 收到并结束、收到未结");
        say(
                "按程序",
                BY_CASE,
                "该程序的办件，口径同总览；超期指期内结束的，在办超期指期末未结的，终止指未超期撤回的，用时为全程工作日",
                "按时率：按期÷（按期＋超期＋在办超期）",
                "件 为 1；程序 为 该程序；本期件、本期判定、结果 同总览");
        say("按程序", "各时限", "该程序该时限的计时；用时为已用工作日", "同上", "程序、时限、依据 为 该行；本期计时 为 该项");
        say("按月趋势", "各月", "把该月当作统计期间的同名指标；首尾不足一月的只算期内的日子", "同总览", "收到日期、结束日期；期末按该月最后一日：停止日、暂停自、该日三者最早的一日晚于最后一日的为超期");
        say("超期清单", "各行", "本期计时为超期或在办超期的计时；超期天数算到停止日，未停止的算到截至时刻", "", "本期计时 为 超期、在办超期");
    }

    private static final String BY_CASE = "全部（按件）";

    private void columns() {
        say("明细", "行", "一个办件的一次计时一行，没有计时的办件一行；办件的第一行“件”为 1，数办件时只数这些行");
        say("明细", "本期件", "办件对于本期：" + labels(Stream.of(Place.values()).map(Place::label)) + "；空为与本期无关。上期、上年同期同此");
        say("明细", "本期判定", "办件在期末：" + labels(Stream.of(CaseVerdict.values()).map(CaseVerdict::label)));
        say(
                "明细",
                "本期计时",
                "计时在期末：" + labels(Stream.of(ClockVerdict.values()).map(ClockVerdict::label)) + "；空为不约束部门，或者不在本期");
        say("明细", "已用工作日、暂停工作日、超期天数", "算到停止日或者暂停之日，都没有的算到截至时刻；超期天数的单位同时限（工作日或日），0 为不足一个工作日");
        say("明细", "现在何处", "截至时刻未结束的办件等谁办理：等待申请方的为申请方，其余为办理部门");
        say("明细", "申请方、办理部门、责任部门", "截至时刻的名称；已并入其他部门的，写合并后的部门");
    }

    private static String labels(Stream<String> words) {
        return String.join("、", words.toList());
    }

    private void say(String kind, String what, String words) {
        say(kind, what, words, "", "");
    }

    private void say(String kind, String what, String words, String denominator, String filter) {
        rows.add(Stream.of(kind, what, words, denominator, filter)
                .map(text -> ReportCell.of(text.isEmpty() ? null : text, Look.WRAPPED))
                .toList());
    }
}
