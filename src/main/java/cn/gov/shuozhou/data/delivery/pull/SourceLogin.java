package cn.gov.shuozhou.data.delivery.pull;

/** What it takes to get into a source. Never written anywhere as a whole: its text is without the password. */
record SourceLogin(
        SourceKind kind, String host, int port, String database, String user, String password, boolean encrypted) {

    @Override
    public String toString() {
        return "%s@%s:%d/%s".formatted(user, host, port, database);
    }
}
