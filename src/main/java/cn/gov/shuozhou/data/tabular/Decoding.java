package cn.gov.shuozhou.data.tabular;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.io.InputStreamSource;

/** How well a file can be read in one encoding. */
final class Decoding {

    private static final int MOST_PLACES = 20;
    private static final int BUFFER = 1 << 13;

    /** Characters beyond ASCII that could be read. */
    private long foreign;

    private long damaged;
    private final List<Long> places = new ArrayList<>();

    private Decoding() {}

    static Decoding of(InputStreamSource content, Charset charset) throws IOException {
        Decoding decoding = new Decoding();
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
        long start = 0;
        boolean last = false;
        try (InputStream in = content.getInputStream()) {
            while (!last) {
                bytes.compact();
                int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                last = read < bytes.remaining();
                bytes.position(bytes.position() + read).flip();
                decoding.decode(decoder, bytes, start, last);
                start += bytes.position();
            }
        }
        return decoding;
    }

    /** @param start where in the file the buffer begins */
    private void decode(CharsetDecoder decoder, ByteBuffer bytes, long start, boolean last) {
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        CoderResult result;
        do {
            result = decoder.decode(bytes, characters, last);
            count(characters.flip());
            characters.clear();
            if (result.isError()) {
                damage(start + bytes.position());
                bytes.position(bytes.position() + result.length());
            }
        } while (!result.isUnderflow());
    }

    private void count(CharBuffer characters) {
        while (characters.hasRemaining()) {
            if (characters.get() > 0x7f) {
                foreign++;
            }
        }
    }

    private void damage(long place) {
        damaged++;
        if (places.size() < MOST_PLACES) {
            places.add(place);
        }
    }

    boolean isWhole() {
        return damaged == 0;
    }

    /** Whether far more could be read than not: text of another encoding looks the other way round. */
    boolean isPlausible() {
        return foreign > damaged;
    }

    /** The first rows with something that cannot be read, counted as spreadsheets do: a line break in quotes ends none. */
    SortedSet<Integer> damagedRows(InputStreamSource content) throws IOException {
        SortedSet<Integer> rows = new TreeSet<>();
        int row = 1;
        boolean quoted = false;
        int before = 0;
        long position = 0;
        try (InputStream in = new BufferedInputStream(content.getInputStream())) {
            for (long place : places) {
                for (; position < place; position++) {
                    int now = in.read();
                    boolean ends = now == '\r' || now == '\n' && before != '\r';
                    quoted ^= now == '"';
                    row += ends && !quoted ? 1 : 0;
                    before = now;
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
