package cn.gov.shuozhou.data.workbook;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts by their number. The first ones are held in memory; a million more lie in a file beside it, which is read where it is
 * asked for. All are added before any is asked for.
 */
final class ManyTexts implements AutoCloseable {

    private static final int LETTERS_IN_MEMORY = 8_000_000;

    /** What a text takes besides its letters. */
    private static final int EACH = 24;

    /** Of so many texts in the file the place of one is known; the others are found from there. */
    private static final int STEP = 16;

    private final List<String> first = new ArrayList<>();
    private int letters;

    private @Nullable Path file;
    private @Nullable DataOutputStream out;
    private @Nullable ByteBuffer mapped;
    private int[] places = new int[1024];
    private int inFile;
    private int end;

    int size() {
        return first.size() + inFile;
    }

    /** @throws RowCells.TooLarge when the file could not be read any more */
    void add(String text) {
        letters += file == null ? text.length() + EACH : 0;
        if (letters <= LETTERS_IN_MEMORY) {
            first.add(text);
            return;
        }
        try {
            write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void write(byte[] text) throws IOException {
        if (file == null || out == null) {
            file = Files.createTempFile("texts", ".tmp");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }
        if (end > Integer.MAX_VALUE - Integer.BYTES - text.length) {
            throw new RowCells.TooLarge();
        }
        if (inFile % STEP == 0) {
            int known = inFile / STEP;
            places = known < places.length ? places : Arrays.copyOf(places, 2 * places.length);
            places[known] = end;
        }
        out.writeInt(text.length);
        out.write(text);
        end += Integer.BYTES + text.length;
        inFile++;
    }

    /** @throws IndexOutOfBoundsException if there is none of this number */
    String get(int number) {
        if (number < first.size() || number >= size()) {
            return first.get(number);
        }
        ByteBuffer all = mapped();
        int wanted = number - first.size();
        int place = places[wanted / STEP];
        for (int skipped = 0; skipped < wanted % STEP; skipped++) {
            place += Integer.BYTES + all.getInt(place);
        }
        byte[] text = new byte[all.getInt(place)];
        all.get(place + Integer.BYTES, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private ByteBuffer mapped() {
        if (mapped == null) {
            if (file == null || out == null) {
                throw new IllegalStateException("no text in a file");
            }
            try {
                out.close();
                try (FileChannel channel = FileChannel.open(file)) {
                    mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, end);
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return mapped;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (file != null) {
            Files.delete(file);
        }
    }
}
