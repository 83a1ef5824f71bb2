package cn.gov.shuozhou.data.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a long list, as the link to the next or the previous page carries it: the row beside which reading goes on.
 * Nobody gains anything by making one up: it says where to read, never what may be read.
 *
 * @param order of the list that it belongs to; in another order it means nothing
 * @param backwards whether the rows before the place are meant
 * @param value by which the row is sorted; empty when the row has none
 * @param id tells rows of the same value apart
 */
public record Cursor(String order, boolean backwards, String value, String id) {

    private static final int LONGEST = 500;
    private static final String SEPARATOR = "\n";
    private static final String FORWARD = ">";
    private static final String BACKWARD = "<";

    /** The same place, read in the other direction. */
    public Cursor turned() {
        return new Cursor(order, !backwards, value, id);
    }

    public String text() {
        String content = String.join(SEPARATOR, backwards ? BACKWARD : FORWARD, order, value, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that the text stands for in a list of this order; empty when it stands for none. */
    public static Optional<Cursor> read(String text, String order) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String content;
        try {
            content = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
        String[] parts = content.split(SEPARATOR, -1);
        if (parts.length != 4 || !parts[0].matches("[<>]") || !parts[1].equals(order) || parts[3].isEmpty()) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(order, parts[0].equals(BACKWARD), parts[2], parts[3]);
        return cursor.text().equals(text) ? Optional.of(cursor) : Optional.empty();
    }
}
