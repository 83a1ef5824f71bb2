package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.InputStreamSource;

/**
 * The text of a CSV file: UTF-8 with or without its mark, or GB18030, which is what spreadsheets here save. A file that is
 * UTF-8 but for a damaged byte stays UTF-8, and the row with the byte is named.
 */
final class TextFile {

    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final List<byte[]> UTF_16_MARKS =
            List.of(new byte[] {(byte) 0xff, (byte) 0xfe}, new byte[] {(byte) 0xfe, (byte) 0xff});
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final InputStreamSource content;
    private final int start;
    private final Charset charset;

    private TextFile(InputStreamSource content, int start, Charset charset) {
        this.content = content;
        this.start = start;
        this.charset = charset;
    }

    /** @throws RequestRejected invalid, naming the rows that cannot be read */
    static TextFile of(InputStreamSource content) {
        try {
            return decoded(content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static TextFile decoded(InputStreamSource content) throws IOException {
        byte[] beginning = beginning(content);
        if (UTF_16_MARKS.stream().anyMatch(mark -> startsWith(beginning, mark))) {
            throw refusal("文件是 UTF-16 编码。请在 Excel 中选择“另存为”，保存类型选“CSV UTF-8（逗号分隔）”或 .xlsx，再上传。");
        }
        boolean marked = startsWith(beginning, UTF_8_MARK);
        Decoding utf8 = Decoding.of(content, StandardCharsets.UTF_8);
        if (utf8.isWhole()) {
            return new TextFile(content, marked ? UTF_8_MARK.length : 0, StandardCharsets.UTF_8);
        }
        Decoding gb18030 = Decoding.of(content, GB18030);
        boolean damaged = marked || utf8.isPlausible();
        if (!damaged && gb18030.isWhole()) {
            return new TextFile(content, 0, GB18030);
        }
        if (!damaged && !gb18030.isPlausible()) {
            throw refusal("文件的编码认不出来，或者不是 CSV 文件。请另存为 .xlsx，或 UTF-8、GB18030 编码的 CSV，再上传。");
        }
        TableProblems problems = new TableProblems();
        (damaged ? utf8 : gb18030)
                .damagedRows(content)
                .forEach(row -> problems.add("第 %d 行有损坏的字节，可能是文字被截断，或者两种编码混在一起。请用文本编辑器改正这一行，再上传".formatted(row)));
        problems.refuseIfAny();
        throw new IllegalStateException("a damaged file without a damaged row");
    }

    private static byte[] beginning(InputStreamSource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            return in.readNBytes(UTF_8_MARK.length);
        }
    }

    Reader reader() throws IOException {
        InputStream in = content.getInputStream();
        in.skipNBytes(start);
        return new InputStreamReader(in, charset);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static RequestRejected refusal(String sentence) {
        return RequestRejected.invalid(TableFile.FIELD, sentence);
    }
}
