package cn.gov.shuozhou.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code src/docs/articles.md} as the tests read it. */
final class ArticleTable {

    private static final Path FILE = Path.of("src/docs/articles.md");
    private static final Pattern ROW = Pattern.compile("^\\| (第\\S+条) \\| (.+) \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("`([^`]+)`");

    private ArticleTable() {}

    /** One article: what it asks, and where that is carried out or why it is not. */
    record Row(String article, String asks, String where) {

        /** Classes, packages and models named in backticks. */
        List<String> places() {
            return PLACE.matcher(where).results().map(found -> found.group(1)).toList();
        }

        boolean saysWhyNot() {
            return where.contains("未自动化，因为") || where.contains("后续：");
        }

        @Override
        public String toString() {
            return article;
        }
    }

    static List<Row> rows() {
        try {
            return ROW.matcher(Files.readString(FILE))
                    .results()
                    .map(ArticleTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(MatchResult found) {
        return new Row(found.group(1), found.group(2), found.group(3));
    }
}
