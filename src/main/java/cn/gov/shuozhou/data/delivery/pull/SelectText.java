package cn.gov.shuozhou.data.delivery.pull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a text is one query that only reads. The account may not write either, and the transaction is for reading only;
 * this says it to the person who types.
 */
final class SelectText {

    /** What stands in quotes says nothing about what the query does. */
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private static final Pattern BEGINNING = Pattern.compile("(?is)\\s*(select|with)\\b.*");

    private static final Pattern CHANGING = Pattern.compile(
            "(?i)\\b(insert|update|delete|merge|truncate|drop|alter|create|grant|revoke|call|exec|execute|copy|into|set|lock"
                    + "|do|begin|commit|rollback|vacuum|link_schema|file_read|file_write|csvwrite|csvread)\\b");

    private SelectText() {}

    /** A sentence about what is wrong with it. */
    static Optional<String> problem(String query) {
        if (query.contains(";")) {
            return Optional.of("查询只能是一条语句，请去掉分号。");
        }
        if (query.contains("--") || query.contains("/*") || query.contains("\\") || query.contains("$$")) {
            return Optional.of("查询中不能有注释（--、/*）、反斜线或 $$，请去掉。");
        }
        String bare = QUOTED.matcher(query).replaceAll(" x ");
        if (bare.contains("'") || bare.contains("\"")) {
            return Optional.of("查询中的引号没有成对，请核对。");
        }
        if (!BEGINNING.matcher(bare).matches()) {
            return Optional.of("查询须以 SELECT 开头（可以先用 WITH 写明中间结果），请更正。");
        }
        Matcher changing = CHANGING.matcher(bare);
        return changing.find()
                ? Optional.of("查询中不能有“%s”：只能读取数据。是列名的，请加双引号。".formatted(changing.group()))
                : Optional.empty();
    }
}
