package cn.gov.shuozhou.data.upgrade;

import cn.gov.shuozhou.data.TestDatabase;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.h2.tools.RunScript;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A new database of its own, filled with what the version before the case files had written. The README beside the dumps
 * says what they hold.
 *
 * @param settings what the operator of this database sets for a start
 */
record OldDatabase(DataSource dataSource, Map<String, Object> settings) {

    static OldDatabase load() {
        return TestDatabase.isPostgres() ? ofPostgres() : ofH2();
    }

    private static OldDatabase ofH2() {
        String url = "jdbc:h2:mem:upgrade;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512;DEFAULT_NULL_ORDERING=HIGH";
        OldDatabase database =
                new OldDatabase(new DriverManagerDataSource(url, "sa", ""), Map.of("spring.datasource.url", url));
        database.fill("h2", RunScript::execute);
        return database;
    }

    private static OldDatabase ofPostgres() {
        Map<String, Object> settings = TestDatabase.emptyDatabase();
        OldDatabase database = new OldDatabase(
                new DriverManagerDataSource(
                        settings.get("DB_URL").toString(),
                        settings.get("DB_USER").toString(),
                        settings.get("DB_PASSWORD").toString()),
                settings);
        database.fill("postgres", OldDatabase::executeAtOnce);
        return database;
    }

    private void fill(String kind, Loading loading) {
        String file = "before-casework-%s.sql.gz".formatted(kind);
        try (Connection connection = dataSource.getConnection();
                Reader script = new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(OldDatabase.class.getResourceAsStream(file))),
                        StandardCharsets.UTF_8)) {
            loading.load(connection, script);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The driver knows where statements end, also those that hold semicolons. */
    private static void executeAtOnce(Connection connection, Reader script) throws SQLException, IOException {
        StringWriter text = new StringWriter();
        script.transferTo(text);
        try (var statement = connection.createStatement()) {
            statement.execute(text.toString());
        }
    }

    private interface Loading {

        void load(Connection connection, Reader script) throws SQLException, IOException;
    }
}
