package cn.gov.shuozhou.data.delivery.pull;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Opens the way into a source: to an address that may be connected to, for reading only, and never without an end. The
 * driver's address is put together here; what people type becomes a host, a port and a name in it, and user and password
 * are handed over beside it.
 */
@Component
class SourceConnections {

    private final AllowedHosts hosts;
    private final OwnDatabase own;

    SourceConnections(AllowedHosts hosts, OwnDatabase own) {
        this.hosts = hosts;
        this.own = own;
    }

    /**
     * A connection that has been looked at; the caller closes it.
     *
     * @throws PullFault when the source may not be read
     * @throws SQLException as {@link SqlFaults} puts it into words
     */
    Connection open(SourceLogin login, PullLimits limits) throws SQLException {
        InetAddress address = hosts.address(login.host());
        own.refuse(address, login.port(), login.database());
        DriverManagerDataSource way =
                new DriverManagerDataSource(url(login, address, limits), properties(login, address, limits));
        way.setDriverClassName(login.kind().driver());
        Connection connection = way.getConnection();
        boolean sound = false;
        try {
            own.refuse(connection, login.kind());
            ReadOnlyAccount.require(connection, login);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            sound = true;
            return connection;
        } finally {
            if (!sound) {
                connection.close();
            }
        }
    }

    private static String url(SourceLogin login, InetAddress address, PullLimits limits) {
        return switch (login.kind()) {
            case POSTGRES -> "jdbc:postgresql://%s:%d/%s".formatted(login.host(), login.port(), login.database());
            case H2 ->
                "jdbc:h2:tcp://%s:%d/%s;IFEXISTS=TRUE;NETWORK_TIMEOUT=%d"
                        .formatted(
                                digits(address),
                                login.port(),
                                login.database(),
                                limits.waiting().toMillis());
        };
    }

    private static String digits(InetAddress address) {
        String digits = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + digits + "]" : digits;
    }

    private static Properties properties(SourceLogin login, InetAddress address, PullLimits limits) {
        Properties properties = new Properties();
        properties.setProperty("user", login.user());
        properties.setProperty("password", login.password());
        if (login.kind() == SourceKind.POSTGRES) {
            properties.setProperty("connectTimeout", seconds(limits.connecting()));
            properties.setProperty("loginTimeout", seconds(limits.connecting().multipliedBy(2)));
            properties.setProperty("socketTimeout", seconds(limits.waiting().plusSeconds(5)));
            properties.setProperty("socketFactory", PinnedSockets.class.getName());
            properties.setProperty("socketFactoryArg", address.getHostAddress());
            properties.setProperty("sslmode", login.encrypted() ? "verify-full" : "disable");
            properties.setProperty("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            properties.setProperty("gssEncMode", "disable");
            // a single cell may be larger than the memory
            properties.setProperty("maxResultBuffer", "64M");
        }
        return properties;
    }

    private static String seconds(Duration duration) {
        return String.valueOf(Math.max(1, duration.toSeconds()));
    }
}
