package cn.gov.shuozhou.data.delivery;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Values of one item in consecutive rows, each as its length in bytes and its UTF-8 text; what is missing has the length
 * -1. Many values under one seal cost a fraction of a seal for each.
 */
final class Block {

    /** A reader that wants one row opens no more than this. */
    static final int MOST_ROWS = 256;

    /** H2 keeps at most 1 MiB in a column; a single value is far smaller. */
    static final int FULL_AT_BYTES = 512 * 1024;

    private static final int NO_VALUE = -1;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    /** Where a block belongs; part of its seal, so that it opens nowhere else and with no other bounds. */
    static String place(long dataSetId, long itemId, long firstRow, int rowTotal) {
        return "data_block/%d/%d/%d/%d".formatted(dataSetId, itemId, firstRow, rowTotal);
    }

    void add(@Nullable String value) {
        if (value == null) {
            addLength(NO_VALUE);
            return;
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        addLength(text.length);
        content.writeBytes(text);
    }

    private void addLength(int length) {
        content.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    int size() {
        return content.size();
    }

    /** What was added, and an empty block again. */
    byte[] take() {
        byte[] taken = content.toByteArray();
        content.reset();
        return taken;
    }

    /** Hands over the values with their place in the block. */
    static void read(byte[] content, ObjIntConsumer<@Nullable String> values) {
        var buffer = ByteBuffer.wrap(content);
        for (int row = 0; buffer.hasRemaining(); row++) {
            int length = buffer.getInt();
            if (length == NO_VALUE) {
                values.accept(null, row);
            } else {
                values.accept(new String(content, buffer.position(), length, StandardCharsets.UTF_8), row);
                buffer.position(buffer.position() + length);
            }
        }
    }
}
