package cn.gov.shuozhou.data.casework.attachment.content;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Shown;
import java.util.Arrays;

/** Whether a file is what its name says and may be kept and handed on. */
public final class ContentCheck {

    private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** Of Word and Excel files of the time before 2007, and of new ones with a password. */
    private static final byte[] OLD_OFFICE_START = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private ContentCheck() {}

    /**
     * Passes a file that is not empty.
     *
     * @param format what its name says
     * @throws RequestRejected invalid, with a sentence that names the file
     */
    public static void require(FileFormat format, String fileName, byte[] content) {
        try {
            check(format, content);
        } catch (UnfitContent unfit) {
            throw RequestRejected.invalid("file", "“%s”%s".formatted(Shown.of(fileName), unfit.getMessage()));
        }
    }

    private static void check(FileFormat format, byte[] content) throws UnfitContent {
        if (!startsWith(content, start(format))) {
            throw otherwise(format, content);
        }
        switch (format) {
            case PDF -> PdfCheck.check(content);
            case OFD -> OfdCheck.check(content);
            case DOCX, XLSX -> OfficeCheck.check(format, content);
            case PNG, JPG -> ImageCheck.check(format, content);
        }
    }

    private static byte[] start(FileFormat format) {
        return switch (format) {
            case PDF -> PDF_START;
            case OFD, DOCX, XLSX -> ZIP_START;
            case PNG -> PNG_START;
            case JPG -> JPG_START;
        };
    }

    private static UnfitContent otherwise(FileFormat format, byte[] content) {
        if (startsWith(content, OLD_OFFICE_START)) {
            return new UnfitContent("是旧格式的 Office 文件，或者设了打开口令。请去掉口令，另存为 docx、xlsx 或 PDF 后再上传。");
        }
        return new UnfitContent("的内容不是 %s（%s）。请用能打开它的软件另存为所需的格式再上传，不要只改扩展名。".formatted(format, seen(content)));
    }

    private static String seen(byte[] content) {
        if (startsWith(content, PDF_START)) {
            return "看起来是 PDF";
        }
        if (startsWith(content, PNG_START)) {
            return "看起来是 PNG 图片";
        }
        if (startsWith(content, JPG_START)) {
            return "看起来是 JPG 图片";
        }
        return startsWith(content, ZIP_START) ? "看起来是压缩包或 Office 文件" : "认不出是什么文件";
    }

    static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
