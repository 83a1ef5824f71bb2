package cn.gov.shuozhou.data.delivery.pull;

/** What kind of database a source is. */
enum SourceKind {
    POSTGRES("PostgreSQL", 5432, "org.postgresql.Driver", "[A-Za-z0-9_-]{1,63}"),
    /** Of a server, never a file or the memory of this process; its name may hold a folder. */
    H2("H2 服务器", 9092, "org.h2.Driver", "(mem:)?[A-Za-z0-9_~.-]+(/[A-Za-z0-9_.-]+)*");

    private final String label;
    private final int usualPort;
    private final String driver;
    private final String databaseNames;

    SourceKind(String label, int usualPort, String driver, String databaseNames) {
        this.label = label;
        this.usualPort = usualPort;
        this.driver = driver;
        this.databaseNames = databaseNames;
    }

    public String label() {
        return label;
    }

    public int usualPort() {
        return usualPort;
    }

    String driver() {
        return driver;
    }

    /** No name that fits can say more to a driver than which database is meant. */
    boolean isDatabaseName(String name) {
        return name.matches(databaseNames);
    }
}
