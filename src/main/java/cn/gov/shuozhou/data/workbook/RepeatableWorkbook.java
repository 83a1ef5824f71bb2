package cn.gov.shuozhou.data.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Gives a finished .xlsx file without the moment in which it was written: the same content is the same bytes. */
public final class RepeatableWorkbook {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Where the library notes the moment. */
    private static final String PROPERTIES = "docProps/core.xml";

    private RepeatableWorkbook() {}

    /** Copies the file; {@code out} stays open. */
    public static void copy(Path file, OutputStream out) throws IOException {
        var copy = new ZipOutputStream(out);
        try (var zip = new ZipFile(file.toFile())) {
            for (ZipEntry part :
                    zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList()) {
                var same = new ZipEntry(part.getName());
                same.setTimeLocal(LONG_AGO);
                copy.putNextEntry(same);
                try (var content = zip.getInputStream(part)) {
                    if (part.getName().equals(PROPERTIES)) {
                        copy.write(withoutMoment(content.readAllBytes()));
                    } else {
                        content.transferTo(copy);
                    }
                }
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static byte[] withoutMoment(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "1980-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
