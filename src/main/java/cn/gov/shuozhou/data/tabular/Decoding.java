package cn.gov.shuozhou.data.tabular;

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

/** How well a file can be read in one encoding. */
final class Decoding {

    private static final int MOST_PLACES = 20;
    private static final int BUFFER = 1 << 13;

    /** Characters beyond ASCII that could be read. */
    private long foreign;

    private long damaged;
    private final List<Integer> places = new ArrayList<>();

    private Decoding() {}

    static Decoding of(byte[] content, Charset charset) {
        Decoding decoding = new Decoding();
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        CoderResult result;
        do {
            result = decoder.decode(bytes, characters, true);
            decoding.count(characters.flip());
            characters.clear();
            if (result.isError()) {
                decoding.damage(bytes.position());
                bytes.position(bytes.position() + result.length());
            }
        } while (result.isError() || result.isOverflow());
        return decoding;
    }

    private void count(CharBuffer characters) {
        while (characters.hasRemaining()) {
            if (characters.get() > 0x7f) {
                foreign++;
            }
        }
    }

    private void damage(int place) {
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
    SortedSet<Integer> damagedRows(byte[] content) {
        SortedSet<Integer> rows = new TreeSet<>();
        int row = 1;
        boolean quoted = false;
        int position = 0;
        for (int place : places) {
            for (; position < place; position++) {
                byte now = content[position];
                boolean ends =
                        now == '\n' || now == '\r' && (position + 1 == content.length || content[position + 1] != '\n');
                quoted ^= now == '"';
                row += ends && !quoted ? 1 : 0;
            }
            rows.add(row);
        }
        return rows;
    }
}
