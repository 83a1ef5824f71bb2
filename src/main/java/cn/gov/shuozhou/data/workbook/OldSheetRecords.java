package cn.gov.shuozhou.data.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The records of an .xls file, turned into rows of cells. */
final class OldSheetRecords implements HSSFListener {

    /** The workbook holds what must not be taken in; the message says what. */
    static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence);
        }
    }

    private final WorkbookReader.Rows rows;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(ignored -> {});
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private final RowCells cells = new RowCells();
    private String sheet = "";
    private boolean from1904;
    private boolean hidden;
    private int begun;
    private int depth;
    private int row = -1;

    OldSheetRecords(WorkbookReader.Rows rows) {
        this.rows = rows;
    }

    @Override
    public void processRecord(Record record) {
        formats.processRecord(record);
        if (record instanceof SupBookRecord link && link.isExternalReferences()) {
            throw new Refused(WorkbookReader.LINKS);
        } else if (record instanceof BoundSheetRecord named) {
            sheets.add(named);
        } else if (record instanceof BOFRecord begin) {
            begin(begin.getType());
        } else if (record instanceof EOFRecord) {
            endRow();
            depth--;
        } else if (record instanceof SSTRecord all) {
            texts = all;
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (record instanceof CellValueRecordInterface cell && depth == 1 && !hidden) {
            cell(cell);
        }
    }

    /** Sheets of every kind follow the part about the whole workbook; a chart within a sheet lies one deeper. */
    private void begin(int kind) {
        if (kind == BOFRecord.TYPE_EXCEL_4_MACRO || kind == BOFRecord.TYPE_VB_MODULE) {
            throw new Refused(WorkbookReader.MACROS);
        }
        if (depth == 0 && kind == BOFRecord.TYPE_CHART) {
            throw new Refused(WorkbookReader.CHARTS);
        }
        if (depth++ == 0 && kind != BOFRecord.TYPE_WORKBOOK) {
            BoundSheetRecord next = BoundSheetRecord.orderByBofPosition(sheets)[begun++];
            sheet = next.getSheetname();
            hidden = next.isHidden() || next.isVeryHidden();
        }
    }

    private void cell(CellValueRecordInterface cell) {
        if (cell.getRow() != row) {
            endRow();
            row = cell.getRow();
        }
        cells.begin(cell.getColumn());
        cells.add(cell.getColumn(), text(cell), kind(cell));
    }

    private static SheetCell.Kind kind(CellValueRecordInterface cell) {
        if (cell instanceof FormulaRecord) {
            return SheetCell.Kind.FORMULA;
        }
        return cell instanceof NumberRecord number
                ? NumberText.kind(BigDecimal.valueOf(number.getValue()))
                : SheetCell.Kind.TYPED;
    }

    private String text(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord shared && texts != null) {
            return texts.getString(shared.getSSTIndex()).getString();
        } else if (cell instanceof LabelRecord label) {
            return label.getValue();
        } else if (cell instanceof NumberRecord number) {
            return NumberText.of(
                    BigDecimal.valueOf(number.getValue()),
                    CellFormats.isDate(formats.getFormatIndex(cell), formats.getFormatString(cell)),
                    from1904);
        } else if (cell instanceof BoolErrRecord other) {
            return other.isBoolean()
                    ? String.valueOf(other.getBooleanValue()).toUpperCase(Locale.ROOT)
                    : FormulaError.forInt(other.getErrorValue()).getString();
        }
        return "";
    }

    /** Hands over the row that was being gathered, if any. */
    void endRow() {
        cells.end(whole -> rows.row(sheet, row, whole));
        row = -1;
    }
}
