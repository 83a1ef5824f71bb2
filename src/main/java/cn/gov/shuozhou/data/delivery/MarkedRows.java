package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.DisputeMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Doubts about the data that somebody takes, and which of their rows are meant. */
record MarkedRows(List<DisputeMark> marks, Map<Long, String> byRow) {

    static final String COLUMN = "异议标注";

    static MarkedRows of(List<DisputeMark> marks, long dataSetId) {
        Map<Long, String> byRow = new HashMap<>();
        marks.forEach(mark -> mark.rowsIn(dataSetId)
                .forEach(row -> byRow.merge(row, words(mark), (one, other) -> one + "；" + other)));
        return new MarkedRows(marks, byRow);
    }

    private static String words(DisputeMark mark) {
        return "%s：%s（%s）".formatted(String.join("、", mark.itemNames()), mark.kind(), mark.caseNumber());
    }

    /** Whether single rows are meant, so that the data get a column more. */
    boolean any() {
        return !byRow.isEmpty();
    }

    String of(long rowNo) {
        return byRow.getOrDefault(rowNo, "");
    }

    /** One line for each doubt, to stand beside where the data come from. */
    List<List<String>> lines() {
        return marks.stream().map(mark -> List.of(COLUMN, mark.sentence())).toList();
    }
}
