package cn.gov.shuozhou.data.tabular;

import java.util.ArrayList;
import java.util.List;

/**
 * Long numbers of one column of a CSV file. Spreadsheets keep fifteen digits and turn the others into zeros; a single
 * number may end so, most of a column do not.
 */
final class LostDigits {

    private static final int KEPT = 15;
    private static final int MOST_PLACES = 20;

    private static final String LOST = "第 15 位以后都是 0：表格软件只保留 15 位数字，后面的已经丢失。请先把这一列设为“文本”，照原件重新填写，再上传 .xlsx 文件";
    private static final String DOUBTFUL = "第 15 位以后都是 0，请核对是否被表格软件改过";

    private final String column;
    private final List<Long> places = new ArrayList<>();
    private long longNumbers;
    private long zeroed;

    LostDigits(String column) {
        this.column = column;
    }

    void see(long row, String text) {
        if (text.length() <= KEPT || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return;
        }
        longNumbers++;
        if (text.substring(KEPT).chars().allMatch(digit -> digit == '0')) {
            zeroed++;
            if (places.size() < MOST_PLACES) {
                places.add(row);
            }
        }
    }

    void tell(TableProblems problems) {
        boolean lost = zeroed * 2 > longNumbers;
        for (long row : places) {
            if (lost) {
                problems.add(row, column, LOST);
            } else {
                problems.warn(row, column, DOUBTFUL);
            }
        }
    }
}
