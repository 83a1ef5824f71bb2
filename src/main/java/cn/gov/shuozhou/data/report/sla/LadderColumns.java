package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.supervision.rectification.LadderRecords.Issued;
import cn.gov.shuozhou.data.supervision.rectification.LadderRecords.LadderRecord;
import cn.gov.shuozhou.data.workbook.ReportCell;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of 整改: how far each case came, with the day and number of each document. */
final class LadderColumns {

    static final List<String> HEADINGS =
            List.of("办件编号", "部门", "违反条款", "立案日期", "到达的一级", "通知整改", "上报领导小组", "责令限期改正", "通报批评", "签收", "延期");
    static final List<Integer> WIDTHS = List.of(25, 24, 20, 12, 14, 30, 30, 30, 30, 30, 30);

    private static final List<String> RUNGS = List.of("通知整改", "上报领导小组", "责令限期改正", "通报批评");

    private LadderColumns() {}

    static List<ReportCell> cells(LadderRecord record) {
        List<ReportCell> cells = new ArrayList<>(Stream.of(
                        record.caseNumber(),
                        record.department(),
                        record.items(),
                        record.openedOn().toString(),
                        record.rung())
                .map(ReportCell::text)
                .toList());
        RUNGS.forEach(rung -> cells.add(ReportCell.text(joined(
                record, issued -> issued.rung().equals(rung) ? issued.number() + "（" + issued.issuedOn() + "）" : ""))));
        cells.add(ReportCell.text(
                joined(record, issued -> issued.received() == null ? "" : issued.number() + " " + issued.received())));
        cells.add(ReportCell.text(record.extension()));
        return cells;
    }

    private static String joined(LadderRecord record, Function<Issued, String> words) {
        return record.issued().stream()
                .map(words)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("；"));
    }
}
