package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;

/** The text of an uploaded file: UTF-8 if every byte of it is, else GB18030, which is what Excel here saves as CSV. */
final class CsvText {

    static final String FIELD = "file";

    private static final DataSize LARGEST_FILE = DataSize.ofMegabytes(20);
    private static final String TOO_LARGE = "文件超过 20 MB，请分批提供，或联系市政务信息管理局改用接口方式。";
    private static final List<byte[]> FOREIGN_STARTS = List.of(
            new byte[] {'P', 'K', 3, 4},
            new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0},
            new byte[] {(byte) 0xff, (byte) 0xfe},
            new byte[] {(byte) 0xfe, (byte) 0xff});

    private final byte[] content;
    private final Charset charset;

    private CsvText(byte[] content, Charset charset) {
        this.content = content;
        this.charset = charset;
    }

    static byte[] content(MultipartFile file) {
        return UploadedFile.content(file, LARGEST_FILE, TOO_LARGE);
    }

    static CsvText of(byte[] content) {
        if (content.length == 0) {
            throw refusal("文件是空的，请选择含有表头和数据的 CSV 文件。");
        }
        if (content.length > LARGEST_FILE.toBytes()) {
            throw refusal(TOO_LARGE);
        }
        if (FOREIGN_STARTS.stream().anyMatch(start -> startsWith(content, start))) {
            throw refusal("这不是 CSV 文件。请在 Excel 中选择“另存为”，保存类型选“CSV UTF-8（逗号分隔）”，再上传。");
        }
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .filter(charset -> readable(content, charset))
                .findFirst()
                .map(charset -> new CsvText(content, charset))
                .orElseThrow(() -> refusal("文件的编码认不出来，请另存为 UTF-8 或 GB18030 编码的 CSV 再上传。"));
    }

    Reader reader() {
        var reader = reader(content, charset);
        if (charset.equals(StandardCharsets.UTF_8)
                && startsWith(content, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            skipOne(reader);
        }
        return reader;
    }

    private static Reader reader(byte[] content, Charset charset) {
        return new InputStreamReader(
                new ByteArrayInputStream(content),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean readable(byte[] content, Charset charset) {
        try (var reader = reader(content, charset)) {
            reader.transferTo(java.io.Writer.nullWriter());
            return true;
        } catch (CharacterCodingException otherCharset) {
            return false;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void skipOne(Reader reader) {
        try {
            reader.read();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static RequestRejected refusal(String sentence) {
        return RequestRejected.invalid(FIELD, sentence);
    }
}
