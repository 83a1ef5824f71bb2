package cn.gov.shuozhou.data.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * Reads the cells of a workbook from top to bottom without ever holding a whole sheet. What could run, hide or reach out is
 * refused by name before anything of it is read: macros, links to other files, sheets of charts, compressed bombs, encryption.
 */
public final class WorkbookReader {

    /** So many bytes of a file tell whether it is a workbook. */
    public static final int TELLING_BYTES = 512;

    static final String BROKEN = "文件已损坏，或者不是 Excel 工作簿。请用 Excel 或 WPS 打开检查后另存为 .xlsx 再上传。";
    static final String MACROS = "工作簿含有宏，不能导入。请另存为不含宏的 .xlsx 再上传。";
    static final String LINKS = "工作簿含有指向其他文件或数据源的外部链接，不能导入。请在“编辑链接”中断开链接，另存为 .xlsx 再上传。";
    static final String CHARTS = "工作簿含有图表工作表，不能导入。请删除图表工作表，只保留要上传的工作表，另存后再上传。";
    static final String ENCRYPTED = "工作簿已加密，不能读取。请取消打开密码，另存后再上传。";
    static final String TOO_LARGE = "工作簿解压后过大，可能是压缩炸弹，不能导入。请只保留要上传的工作表，分成几个文件再上传。";

    /** Takes one row after the other; rows without anything in them are left out. */
    public interface Rows {
        /** @param row from 0 */
        void row(String sheet, int row, List<SheetCell> cells);

        /** Is told how a sheet looks when all its rows have been handed over; of an .xls file nothing is told. */
        default void end(String sheet, SheetLook look) {}
    }

    private WorkbookReader() {}

    /**
     * Whether the first bytes are those of a workbook, of whatever format.
     */
    public static boolean isWorkbook(byte[] beginning) {
        return Set.of(FileMagic.OOXML, FileMagic.OLE2).contains(FileMagic.valueOf(beginning));
    }

    /** As below, of a workbook that is in memory. */
    public static void read(byte[] content, String fileName, Rows rows) throws UnreadableWorkbook {
        read(new ByteArrayResource(content), fileName, rows);
    }

    /**
     * Reads every sheet that is not hidden, in its order. From a file of its own, because the library would hold all parts of
     * a stream in memory.
     *
     * @throws UnreadableWorkbook with a sentence for the person who sent it
     */
    public static void read(InputStreamSource content, String fileName, Rows rows) throws UnreadableWorkbook {
        if (fileName.toLowerCase(Locale.ROOT).matches(".*\\.(xlsm|xltm|xlam|xlsb)")) {
            throw new UnreadableWorkbook(MACROS);
        }
        try {
            Path file = Files.createTempFile("workbook", ".tmp");
            try {
                try (InputStream in = content.getInputStream()) {
                    Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                }
                understand(file, new PassedRows(rows));
            } finally {
                Files.delete(file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void understand(Path file, Rows rows) throws UnreadableWorkbook {
        try {
            switch (FileMagic.valueOf(file.toFile())) {
                case OOXML -> {
                    ZippedParts.check(file);
                    ZippedWorkbook.read(file, rows);
                }
                case OLE2 -> OldWorkbook.read(file, rows);
                default -> throw new UnreadableWorkbook(BROKEN);
            }
        } catch (PassedRows.TakerThrew taker) {
            throw taker.thrown();
        } catch (RowCells.TooLarge large) {
            throw new UnreadableWorkbook(TOO_LARGE, large);
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableWorkbook(ENCRYPTED, encrypted);
        } catch (IOException | RuntimeException broken) {
            // the library has no one exception for a file that is not what it says
            throw new UnreadableWorkbook(BROKEN, broken);
        }
    }
}
