package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.opening.OpenEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The formats in which anybody may take a resource. */
public enum OpenFormat {
    CSV("data.csv", "CSV（UTF-8）", "csv", "text/csv", StandardCharsets.UTF_8) {
        @Override
        OpenTable table(OpenEntry entry, OutputStream out) throws IOException {
            return new CsvTable(entry, out, charset(), "\ufeff");
        }
    },
    CSV_GB18030("data.gb18030.csv", "CSV（GB18030）", "csv", "text/csv", Charset.forName("GB18030")) {
        @Override
        OpenTable table(OpenEntry entry, OutputStream out) throws IOException {
            return new CsvTable(entry, out, charset(), "");
        }
    },
    XLSX("data.xlsx", "Excel", "xlsx", Download.XLSX, StandardCharsets.UTF_8) {
        @Override
        OpenTable table(OpenEntry entry, OutputStream out) throws IOException {
            return new XlsxTable(entry, out);
        }
    },
    JSON("data.json", "JSON", "json", "application/json", StandardCharsets.UTF_8) {
        @Override
        OpenTable table(OpenEntry entry, OutputStream out) throws IOException {
            return new JsonTable(entry, out);
        }
    };

    private final String fileName;
    private final String label;
    private final String kind;
    private final String mediaType;
    private final Charset charset;

    OpenFormat(String fileName, String label, String kind, String mediaType, Charset charset) {
        this.fileName = fileName;
        this.label = label;
        this.kind = kind;
        this.mediaType = mediaType;
        this.charset = charset;
    }

    static Optional<OpenFormat> named(String fileName) {
        return Arrays.stream(values())
                .filter(format -> format.fileName.equals(fileName))
                .findFirst();
    }

    /** The last part of its address. */
    public String fileName() {
        return fileName;
    }

    public String label() {
        return label;
    }

    /** As programs call it, e.g. {@code csv}. */
    public String kind() {
        return kind;
    }

    public String mediaType() {
        return mediaType;
    }

    Charset charset() {
        return charset;
    }

    /** The media type with the encoding where there is a choice. */
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=" + charset : mediaType;
    }

    abstract OpenTable table(OpenEntry entry, OutputStream out) throws IOException;
}
