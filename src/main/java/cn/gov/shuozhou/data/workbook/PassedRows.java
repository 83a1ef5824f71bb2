package cn.gov.shuozhou.data.workbook;

import java.util.List;

/** Tells what the taker of the rows throws from what the library throws at a broken file. */
final class PassedRows implements WorkbookReader.Rows {

    /** Holds what the taker has thrown, for it to be thrown on. */
    static final class TakerThrew extends RuntimeException {

        private final RuntimeException thrown;

        private TakerThrew(RuntimeException thrown) {
            super(thrown);
            this.thrown = thrown;
        }

        RuntimeException thrown() {
            return thrown;
        }
    }

    private final WorkbookReader.Rows taker;

    PassedRows(WorkbookReader.Rows taker) {
        this.taker = taker;
    }

    @Override
    public void row(String sheet, int row, List<SheetCell> cells) {
        pass(() -> taker.row(sheet, row, cells));
    }

    @Override
    public void end(String sheet, SheetLook look) {
        pass(() -> taker.end(sheet, look));
    }

    private static void pass(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException thrown) {
            throw new TakerThrew(thrown);
        }
    }
}
