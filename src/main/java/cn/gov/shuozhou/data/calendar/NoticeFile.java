package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A year's notice as a CSV file: UTF-8, one day a row, columns date, kind, festival, notice_url. */
final class NoticeFile {

    /** A year has some forty rows of about a hundred bytes. */
    static final int MAX_BYTES = 64 * 1024;

    private static final String FIELD = "file";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private NoticeFile() {}

    /** Reads a whole file, or refuses it with every problem found, each naming its row. */
    static YearNotice read(int year, byte[] content) {
        if (content.length > MAX_BYTES) {
            throw RequestRejected.invalid(FIELD, "文件过大：一年的放假安排不超过 " + MAX_BYTES / 1024 + " KB，请确认所选文件");
        }
        return read(year, decode(content));
    }

    static YearNotice read(int year, String text) {
        List<CSVRecord> records = parse(text);
        if (records.isEmpty()) {
            throw RequestRejected.invalid(FIELD, "文件是空的：请按“日期、类型、节日、通知网址”四列填写，一天一行");
        }
        NoticeColumns columns = NoticeColumns.of(records.get(0));
        if (records.size() == 1) {
            throw RequestRejected.invalid(FIELD, "文件只有表头，没有日期：请一天一行填写放假和调休安排");
        }
        NoticeRows rows = new NoticeRows(year, columns);
        records.subList(1, records.size()).forEach(rows::add);
        return new YearNotice(year, rows.daysOrRefuse());
    }

    /** Writes a notice as it is read, with a byte order mark so that spreadsheets take it as UTF-8. */
    static byte[] write(YearNotice notice) {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK).append("date,kind,festival,notice_url\r\n");
        for (CalendarDay day : notice.days()) {
            text.append(CSVFormat.RFC4180.format(day.date(), day.kind(), day.festival(), day.noticeUrl()))
                    .append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw RequestRejected.invalid(FIELD, "文件不是 UTF-8 编码：请在表格软件中另存为“CSV UTF-8”后重新上传");
        }
    }

    private static List<CSVRecord> parse(String text) {
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            return parser.getRecords().stream()
                    .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                    .toList();
        } catch (UncheckedIOException | IOException malformed) {
            throw RequestRejected.invalid(FIELD, "文件不是规范的 CSV：引号没有成对，请检查后重新上传");
        }
    }
}
