package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Nothing is fetched from this system's own database, under whatever name it is given: all departments' data lie there. */
@Component
class OwnDatabase {

    private static final String SENTENCE = "这是共享平台自己的数据库，不能从中取数。请填写本部门业务系统的数据库。";
    private static final Pattern POSTGRES = Pattern.compile("jdbc:postgresql://([^:/?]+)(?::(\\d+))?/([^?]+).*");

    /** Tables that only this system has beside each other. */
    private static final String TABLES = "'flyway_schema_history', 'data_set_item', 'pull_source'";

    private static final int ALL = 3;

    private final @Nullable Place own;

    /** Where our own database is, if it is on a server. */
    private record Place(String host, int port, String database) {}

    OwnDatabase(@Value("${spring.datasource.url}") String url) {
        Matcher parts = POSTGRES.matcher(url);
        own = parts.matches()
                ? new Place(
                        parts.group(1),
                        parts.group(2) == null ? SourceKind.POSTGRES.usualPort() : Integer.parseInt(parts.group(2)),
                        parts.group(3))
                : null;
    }

    /** @throws PullFault when it is where our own one is */
    void refuse(InetAddress address, int port, String database) {
        if (own != null && database.equals(own.database()) && port == own.port() && isAt(own.host(), address)) {
            throw new PullFault(Kind.OWN_DATABASE, SENTENCE);
        }
    }

    private static boolean isAt(String host, InetAddress address) {
        try {
            for (InetAddress one : InetAddress.getAllByName(host)) {
                if (one.equals(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** @throws PullFault when our own tables are there, so that no other name of the host gets round it */
    void refuse(Connection connection, SourceKind kind) throws SQLException {
        String sql = switch (kind) {
            // information_schema shows only what the account may use
            case POSTGRES ->
                "select count(distinct relname) from pg_catalog.pg_class where relname in (" + TABLES + ")";
            case H2 ->
                "select count(distinct lower(table_name)) from information_schema.tables where lower(table_name) in ("
                        + TABLES + ")";
        };
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            if (found.next() && found.getInt(1) == ALL) {
                throw new PullFault(Kind.OWN_DATABASE, SENTENCE);
            }
        }
    }
}
