package cn.gov.shuozhou.data.upgrade;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * All rows of a database at one moment.
 *
 * @param tables by name; each row by column; all names in small letters
 */
record Rows(Map<String, List<Map<String, String>>> tables) {

    static Rows of(DataSource database) {
        Map<String, List<Map<String, String>>> tables = new TreeMap<>();
        try (Connection connection = database.getConnection()) {
            for (String table : names(connection)) {
                tables.put(table.toLowerCase(Locale.ROOT), rows(connection, table));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new Rows(tables);
    }

    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData about = connection.getMetaData();
        String schema = about.storesUpperCaseIdentifiers() ? "PUBLIC" : "public";
        try (ResultSet tables = about.getTables(connection.getCatalog(), schema, "%", null)) {
            while (tables.next()) {
                if (tables.getString("TABLE_TYPE").endsWith("TABLE")) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private static List<Map<String, String>> rows(Connection connection, String table) throws SQLException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from \"%s\"".formatted(table))) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private static Map<String, String> row(ResultSet result) throws SQLException {
        Map<String, String> row = new TreeMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.put(result.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT), value(result, i));
        }
        return row;
    }

    private static String value(ResultSet result, int column) throws SQLException {
        int type = result.getMetaData().getColumnType(column);
        if (Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY)
                .contains(type)) {
            byte[] bytes = result.getBytes(column);
            return bytes == null ? "" : HexFormat.of().toHexDigits(Arrays.hashCode(bytes)) + " of " + bytes.length;
        }
        return Objects.requireNonNullElse(result.getString(column), "");
    }

    List<Map<String, String>> of(String table) {
        return tables.getOrDefault(table, List.of());
    }

    List<Map<String, String>> ofCase(String table, String number) {
        return of(table).stream()
                .filter(row -> row.get("case_number").equals(number))
                .toList();
    }

    /** The rows of the table that this database holds and the other does not, by the columns that both have. */
    List<Map<String, String>> notIn(Rows other, String table) {
        List<Map<String, String>> mine = of(table);
        List<Map<String, String>> theirs = other.of(table);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine;
        }
        Set<String> columns = new TreeSet<>(mine.get(0).keySet());
        columns.retainAll(theirs.get(0).keySet());
        // what is searched is folded anew, so that full-width letters are found
        columns.remove("search_text");
        Set<Map<String, String>> known =
                theirs.stream().map(row -> only(columns, row)).collect(Collectors.toSet());
        return mine.stream()
                .map(row -> only(columns, row))
                .filter(row -> !known.contains(row))
                .toList();
    }

    private static Map<String, String> only(Set<String> columns, Map<String, String> row) {
        Map<String, String> reduced = new TreeMap<>(row);
        reduced.keySet().retainAll(columns);
        return reduced;
    }
}
