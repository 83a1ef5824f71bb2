package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** Where the four columns of a notice file stand; they may be headed in English or in Chinese, in any order. */
record NoticeColumns(int date, int kind, int festival, int noticeUrl) {

    static NoticeColumns of(CSVRecord header) {
        List<String> names = header.stream().map(String::strip).toList();
        return new NoticeColumns(
                find(names, "date", "日期"),
                find(names, "kind", "类型"),
                find(names, "festival", "节日"),
                find(names, "notice_url", "通知网址"));
    }

    private static int find(List<String> names, String name, String chinese) {
        int index = names.indexOf(name) >= 0 ? names.indexOf(name) : names.indexOf(chinese);
        if (index < 0) {
            throw RequestRejected.invalid("file", "第 1 行：表头缺少“" + chinese + "”（" + name + "）一列，请补上后重新上传");
        }
        return index;
    }

    /** The text of a cell without surrounding blanks; empty when the row is too short. */
    static String cell(CSVRecord row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }
}
