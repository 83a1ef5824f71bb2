package cn.gov.shuozhou.data.report.sla;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into the workbook, kept in a file because there may be a million: a line a row, its cells parted by tabs.
 * The fingerprint is that of these lines, so that a reader can take it again from the worksheet.
 */
final class LineFile implements Closeable {

    private static final Pattern BREAKS = Pattern.compile("[\\t\\r\\n]+");

    private final Path file;
    private final MessageDigest digest;
    private final BufferedWriter lines;
    private long rows;

    LineFile() throws IOException {
        file = Files.createTempFile("report", ".txt");
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        lines = new BufferedWriter(new OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(file), digest), StandardCharsets.UTF_8));
    }

    void add(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                lines.write('\t');
            }
            Object value = cells.get(column);
            if (value != null) {
                lines.write(value instanceof String text ? BREAKS.matcher(text).replaceAll(" ") : value.toString());
            }
        }
        lines.write('\n');
        rows++;
    }

    long rows() {
        return rows;
    }

    /** The SHA-256 of all lines; nothing can be added afterwards. */
    String fingerprint() throws IOException {
        lines.close();
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Takes the rows one after another. */
    @FunctionalInterface
    interface RowReader {
        void take(List<String> cells) throws IOException;
    }

    void read(RowReader reader) throws IOException {
        lines.close();
        try (BufferedReader in = Files.newBufferedReader(file)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                reader.take(Arrays.asList(line.split("\t", -1)));
            }
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
        Files.deleteIfExists(file);
    }
}
