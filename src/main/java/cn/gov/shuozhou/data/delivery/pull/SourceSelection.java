package cn.gov.shuozhou.data.delivery.pull;

/** Which rows of a source are read: those of a table, or of a query that has passed {@link SelectText}. */
record SourceSelection(SourceReads reads, String schema, String table, String query) {

    /** As both kinds of database understand it; no name can end the quotes that it stands in. */
    String sql() {
        return reads == SourceReads.QUERY ? query : "select * from %s.%s".formatted(quoted(schema), quoted(table));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
