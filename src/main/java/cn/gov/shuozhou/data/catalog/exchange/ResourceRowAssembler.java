package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a workbook together to resources and hands each over as soon as it is whole. */
final class ResourceRowAssembler implements WorkbookReader.Rows {

    static final int MOST_ROWS = 20_000;
    private static final int HEADING_ROWS = 2;
    private static final int TELLS_EVERY = 500;

    /** Of one resource, which is held in memory; far more than the rules of the catalogue let pass. */
    private static final long MOST_LETTERS = 10_000_000;

    private static final Set<String> SKIPPED = Set.of(Words.HELP_SHEET, Words.FINDINGS_SHEET);

    private final Consumer<ResourceRows> taker;
    private final IntConsumer progress;
    private @Nullable String sheet;
    private @Nullable TemplateHeader header;
    private @Nullable ResourceRows current;
    private int total;
    private long letters;

    /**
     * Begins.
     *
     * @param progress is told now and then how many rows have been read
     */
    ResourceRowAssembler(Consumer<ResourceRows> taker, IntConsumer progress) {
        this.taker = taker;
        this.progress = progress;
    }

    @Override
    public void row(String name, int index, List<SheetCell> cells) {
        if (SKIPPED.contains(name)) {
            return;
        }
        if (!name.equals(sheet)) {
            finishHeader();
            sheet = name;
            header = new TemplateHeader(name);
        }
        if (index < HEADING_ROWS && header != null) {
            header.row(index, cells);
            return;
        }
        finishHeader();
        TemplateRow row = TemplateRow.of(name, index, cells);
        if (!row.cells().isEmpty()) {
            take(row);
        }
    }

    private void finishHeader() {
        if (header != null) {
            header.check();
            header = null;
        }
    }

    private void take(TemplateRow row) {
        if (++total > MOST_ROWS) {
            throw RequestRejected.invalid("file", "工作簿超过 %,d 行信息项，请分成几个文件，分次导入。".formatted(MOST_ROWS));
        }
        if (total % TELLS_EVERY == 0) {
            progress.accept(total);
        }
        if (current != null && current.continuesWith(row)) {
            current.add(row);
        } else {
            finishResource();
            current = new ResourceRows(row);
            letters = 0;
        }
        letters += row.letters();
        if (letters > MOST_LETTERS) {
            throw RequestRejected.invalid(
                    "file",
                    "工作表“%s”第 %d 行起的一项资源内容过长。请检查是否误填了名称相同或者空白的行。"
                            .formatted(row.sheet(), current.first().number()));
        }
    }

    private void finishResource() {
        if (current != null) {
            taker.accept(current);
        }
    }

    /**
     * Hands over the last resource and tells how many rows there were.
     *
     * @throws RequestRejected invalid when there was none
     */
    int finish() {
        finishHeader();
        finishResource();
        if (total == 0) {
            throw RequestRejected.invalid("file", "工作簿中没有目录内容。请下载模板，从第 3 行起填写后再上传。");
        }
        return total;
    }
}
