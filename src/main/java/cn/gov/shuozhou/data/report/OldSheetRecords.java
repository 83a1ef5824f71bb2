package cn.gov.shuozhou.data.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The records of an .xls file, turned into rows of cells. */
final class OldSheetRecords implements HSSFListener {

    /** The workbook reaches out to another file. */
    static final class LinkFound extends RuntimeException {}

    private final WorkbookReader.Rows rows;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(ignored -> {});
    private final List<String> names = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private List<SheetCell> cells = new ArrayList<>();
    private int sheet = -1;
    private int row = -1;

    OldSheetRecords(WorkbookReader.Rows rows) {
        this.rows = rows;
    }

    @Override
    public void processRecord(Record record) {
        formats.processRecord(record);
        if (record instanceof SupBookRecord link && link.isExternalReferences()) {
            throw new LinkFound();
        } else if (record instanceof BoundSheetRecord named) {
            names.add(named.getSheetname());
        } else if (record instanceof BOFRecord begin && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            endRow();
            sheet++;
        } else if (record instanceof SSTRecord all) {
            texts = all;
        } else if (record instanceof CellValueRecordInterface cell) {
            cell(cell);
        }
    }

    private void cell(CellValueRecordInterface cell) {
        if (cell.getRow() != row) {
            endRow();
            row = cell.getRow();
        }
        boolean formula = cell instanceof FormulaRecord;
        String text = text(cell).strip();
        if (!text.isEmpty() || formula) {
            cells.add(new SheetCell(cell.getColumn(), text, formula));
        }
    }

    private String text(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord shared && texts != null) {
            return texts.getString(shared.getSSTIndex()).getString();
        } else if (cell instanceof LabelRecord label) {
            return label.getValue();
        } else if (cell instanceof NumberRecord number) {
            return NumberText.of(
                    BigDecimal.valueOf(number.getValue()),
                    DateUtil.isADateFormat(formats.getFormatIndex(cell), formats.getFormatString(cell)));
        }
        return "";
    }

    /** Hands over the row that was being gathered, if any. */
    void endRow() {
        if (!cells.isEmpty()) {
            rows.row(names.get(sheet), row, cells);
            cells = new ArrayList<>();
        }
        row = -1;
    }
}
