package cn.gov.shuozhou.data.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;

/** An .xls file, its records read as events; the texts of all its sheets are in memory together, so its size is limited. */
final class OldWorkbook {

    private static final int LARGEST = 10 << 20;

    private OldWorkbook() {}

    static void read(Path file, WorkbookReader.Rows rows) throws IOException, UnreadableWorkbook {
        if (Files.size(file) > LARGEST) {
            throw new UnreadableWorkbook(".xls 文件最大 10 MB。请另存为 .xlsx 再上传。");
        }
        try (var files = new POIFSFileSystem(file.toFile(), true)) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableWorkbook(WorkbookReader.ENCRYPTED);
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("VBA")) {
                throw new UnreadableWorkbook(WorkbookReader.MACROS);
            }
            if (!root.hasEntryCaseInsensitive("Workbook")) {
                throw new UnreadableWorkbook(WorkbookReader.BROKEN);
            }
            var records = new OldSheetRecords(rows);
            var request = new HSSFRequest();
            request.addListenerForAllRecords(records);
            new HSSFEventFactory().processWorkbookEvents(request, files);
            records.endRow();
        } catch (OldSheetRecords.Refused refused) {
            throw new UnreadableWorkbook(String.valueOf(refused.getMessage()), refused);
        } catch (RecordFormatException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new UnreadableWorkbook(WorkbookReader.BROKEN, broken);
        }
    }
}
