package cn.gov.shuozhou.data.tabular;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column that a reader wants.
 *
 * @param name its heading
 * @param otherNames headings that stand for the same
 * @param kind what its cells hold
 */
public record Column(String name, List<String> otherNames, Kind kind) {

    /** What the cells of a column hold. */
    public enum Kind {
        /** Words and codes: every digit stands as it was typed. */
        TEXT,
        /** Codes that tell by a digit of their own whether they are whole. */
        CHECKED_CODE,
        /** Numbers that count or pay: none of their digits may be lost. */
        NUMBER,
        /** Measured numbers, days, and words of a list. */
        OTHER
    }

    public Column {
        otherNames = List.copyOf(otherNames);
    }

    public static Column text(String name, String... otherNames) {
        return new Column(name, List.of(otherNames), Kind.TEXT);
    }

    public static Column other(String name, String... otherNames) {
        return new Column(name, List.of(otherNames), Kind.OTHER);
    }

    /** Whether the heading is this column's, written exactly so or not. */
    boolean isHeaded(String heading) {
        return Stream.concat(Stream.of(name), otherNames.stream())
                .anyMatch(known -> FoldedText.sameWord(known, heading));
    }
}
