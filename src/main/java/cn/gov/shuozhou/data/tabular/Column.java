package cn.gov.shuozhou.data.tabular;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column that a reader wants.
 *
 * @param name its heading
 * @param otherNames headings that stand for the same
 * @param kind what its cells hold
 * @param advice what to write into it, for whose file has not got it
 */
public record Column(String name, List<String> otherNames, Kind kind, String advice) {

    private static final String MAY_BE_EMPTY = "没有数据可以留空";

    /** A column whose cells may be empty. */
    public Column(String name, List<String> otherNames, Kind kind) {
        this(name, otherNames, kind, MAY_BE_EMPTY);
    }

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

    /** The same column with other advice. */
    public Column advising(String other) {
        return new Column(name, otherNames, kind, other);
    }

    /** Whether the heading is this column's, written exactly so or not. */
    boolean isHeaded(String heading) {
        return Stream.concat(Stream.of(name), otherNames.stream())
                .anyMatch(known -> FoldedText.sameWord(known, heading));
    }
}
