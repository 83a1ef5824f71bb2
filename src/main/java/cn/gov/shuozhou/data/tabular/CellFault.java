package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.workbook.SheetCell;
import java.util.Optional;
import java.util.regex.Pattern;

/** What no cell of a column may hold, whatever the table: each is a sign that what was meant has been lost on the way. */
public final class CellFault {

    private static final String FORMULA = "含有公式。请复制后选择性粘贴为“数值”，只留文本。";
    private static final String LONG_NUMBER = "是超过 15 位的数字，表格软件已把第 15 位以后的改为 0。请先把单元格格式设为“文本”，再照原件重新填写。";
    private static final String SCIENTIFIC = "“%s”：表格软件把长数字改成了科学计数法，后面的数字已经丢失。请先把这一列设为“文本”，照原件重新填写，再上传 .xlsx 文件。";
    private static final String DAMAGED = "含有损坏的字符（U+FFFD，显示为 �），原来的文字已经丢失。请照原件重新填写。";
    private static final String ERROR = "“%s”是表格软件的错误提示，不是内容。请照原件填写，没有内容的留空。";

    private static final Pattern SCIENTIFIC_NUMBER = Pattern.compile("[+-]?\\d(\\.\\d+)?E[+-]\\d{2,3}");
    private static final Pattern ERROR_VALUE =
            Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)|#{4,}");

    private CellFault() {}

    /** A sentence about the cell, to be put behind its place; nothing if it is in order. */
    public static Optional<String> of(SheetCell cell, Column.Kind kind) {
        boolean digitsCount = kind != Column.Kind.OTHER;
        return switch (cell.kind()) {
            case FORMULA -> Optional.of(FORMULA);
            case LONG_NUMBER -> digitsCount ? Optional.of(LONG_NUMBER) : Optional.empty();
            case TYPED -> ofTyped(cell.text(), kind);
        };
    }

    private static Optional<String> ofTyped(String typed, Column.Kind kind) {
        Optional<String> hidden = PlainText.problem(typed);
        if (hidden.isPresent()) {
            return hidden;
        }
        String text = PlainCell.of(typed);
        if (text.indexOf('\ufffd') >= 0) {
            return Optional.of(DAMAGED);
        }
        if (text.startsWith("#") && ERROR_VALUE.matcher(text).matches()) {
            return Optional.of(ERROR.formatted(Shown.of(text)));
        }
        boolean code = kind == Column.Kind.TEXT || kind == Column.Kind.CHECKED_CODE;
        return code && text.indexOf('E') > 0 && SCIENTIFIC_NUMBER.matcher(text).matches()
                ? Optional.of(SCIENTIFIC.formatted(text))
                : Optional.empty();
    }
}
