package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.regulation.LimitUnit;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Reads every row of {@code processes/time-limits.dmn}. A row with a gap, or two rows for one limit, stop the start-up:
 * a deadline must not depend on luck.
 */
final class TimeLimitTable {

    private static final int COLUMNS = 10;

    private static final String NO_VIOLATION = "无";

    private TimeLimitTable() {}

    static TimeLimits read(InputStream dmn) {
        DmnModelInstance model = Dmn.readModelFromStream(dmn);
        DecisionTable table = model.getModelElementsByType(DecisionTable.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("时限表 time-limits.dmn 中没有决策表"));
        List<TimeLimit> limits = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            limits.add(limit(cells(rule), limits.size() + 1));
        }
        try {
            return new TimeLimits(limits);
        } catch (IllegalArgumentException doubled) {
            throw new IllegalStateException("时限表 time-limits.dmn 有误：" + doubled.getMessage(), doubled);
        }
    }

    private static List<String> cells(Rule rule) {
        return Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream())
                .map(TimeLimitTable::literal)
                .toList();
    }

    private static TimeLimit limit(List<String> cells, int row) {
        if (cells.size() != COLUMNS || cells.contains("")) {
            throw new IllegalStateException(
                    "时限表 time-limits.dmn 第 " + row + " 行不完整：规则、时限、名称、数量、单位、提前提醒、超期转交、可能触及第三十三条、条款、来源十列都须填写");
        }
        try {
            return new TimeLimit(
                    cells.get(0),
                    cells.get(1),
                    Integer.parseInt(cells.get(3)),
                    unit(cells.get(4)),
                    Integer.parseInt(cells.get(5)),
                    cells.get(6),
                    violation(cells.get(7)),
                    cells.get(8),
                    cells.get(9),
                    cells.get(2));
        } catch (IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "时限表 time-limits.dmn 第 " + row + " 行有误：数量和提前提醒须为整数，单位须为“工作日”“月”或“日”，可能触及第三十三条须为“（一）”至“（六）”或“无”（"
                            + wrong.getMessage() + "）",
                    wrong);
        }
    }

    private static String violation(String cell) {
        if (!cell.matches("（[一二三四五六]）|" + NO_VIOLATION)) {
            throw new IllegalArgumentException("第三十三条没有“" + cell + "”");
        }
        return cell.equals(NO_VIOLATION) ? "" : cell;
    }

    private static LimitUnit unit(String label) {
        return Arrays.stream(LimitUnit.values())
                .filter(unit -> unit.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("单位“" + label + "”"));
    }

    /** A cell holds one literal: a number, or text in quotation marks. */
    private static String literal(DmnElement cell) {
        String text = cell.getTextContent().strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).strip() : text;
    }
}
