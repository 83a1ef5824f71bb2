package cn.gov.shuozhou.data.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What the parts of an .xlsx file must satisfy before any of them is understood. Sizes are counted, not believed. */
final class ZippedParts {

    private static final int MOST_PARTS = 1_000;
    /** Twenty thousand rows of the catalogue's template take about 80 MB. A large file may unpack to more. */
    private static final long LARGEST_IN_ALL = 300L << 20;

    /** A million rows of data unpack to ten or fifteen times their size; a bomb to a thousand times. */
    private static final long MOST_UNPACKED = 30;
    /** Everything but sheets and texts: styles, relations and the like, which are held in memory. */
    private static final long LARGEST_OTHER = 5L << 20;

    /** Between two angle brackets of a sheet; a parser holds it in memory whole, and no cell takes a third of it. */
    private static final long LONGEST_PIECE = 1L << 20;

    private static final int BUFFER = 1 << 16;

    private ZippedParts() {}

    static void check(Path file) throws IOException, UnreadableWorkbook {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new UnreadableWorkbook(WorkbookReader.TOO_LARGE);
            }
            for (var entry : zip.stream().toList()) {
                checkName(entry.getName().toLowerCase(Locale.ROOT));
            }
            long most = Math.max(LARGEST_IN_ALL, MOST_UNPACKED * Files.size(file));
            long total = 0;
            for (var entry : zip.stream().toList()) {
                total += size(zip, entry, Math.min(isLarge(entry) ? most : LARGEST_OTHER, most - total));
            }
        }
    }

    private static void checkName(String name) throws UnreadableWorkbook {
        if (name.contains("vbaproject")
                || name.contains("macrosheets/")
                || name.contains("dialogsheets/")
                || name.contains("activex/")) {
            throw new UnreadableWorkbook(WorkbookReader.MACROS);
        }
        if (name.contains("externallinks/") || name.endsWith("xl/connections.xml") || name.contains("embeddings/")) {
            throw new UnreadableWorkbook(WorkbookReader.LINKS);
        }
        if (name.contains("chartsheets/")) {
            throw new UnreadableWorkbook(WorkbookReader.CHARTS);
        }
    }

    /** Sheets and their texts are read piece by piece. */
    private static boolean isLarge(ZipEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.contains("worksheets/") || name.endsWith("sharedstrings.xml");
    }

    private static long size(ZipFile zip, ZipEntry entry, long most) throws IOException, UnreadableWorkbook {
        byte[] buffer = new byte[BUFFER];
        long longest = entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml") ? LONGEST_PIECE : most;
        long size = 0;
        long piece = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                for (int i = 0; i < read && piece <= longest; i++) {
                    piece = buffer[i] == '<' || buffer[i] == '>' ? 0 : piece + 1;
                }
                if (size > most || piece > longest) {
                    throw new UnreadableWorkbook(WorkbookReader.TOO_LARGE);
                }
            }
        }
        return size;
    }
}
