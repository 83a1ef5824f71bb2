package cn.gov.shuozhou.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("内置数据库断电：提交了的都在文件里，没有提交的不留一半")
class EmbeddedDriverTest {

    private static final int WRITERS = 4;
    private static final int TRANSACTIONS = 100;

    /** Of each transaction, one row in each. */
    private static final int TABLES = 12;

    /** Which make the writing of a version last, as the system's own many tables do. */
    private static final int OTHERS = 400;

    /** So many versions of the file, the last ones, are opened as a crash after each would have left it. */
    private static final int VERSIONS = 40;

    @TempDir
    private Path folder;

    private final Driver driver = new EmbeddedDriver();
    private String address;

    @BeforeEach
    void begin() throws Exception {
        assertThat(ShippedSettings.driver()).isEqualTo(EmbeddedDriver.class.getName());
        address = ShippedSettings.address(folder);
        try (Connection connection = DriverManager.getConnection(address, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table accepted (id integer)");
        }
    }

    @Test
    @DisplayName("提交一返回就在文件里；自动提交的也是")
    void whatIsCommittedIsInTheFile() throws Exception {
        try (Connection connection = connect()) {
            insertOne(connection);
            assertThat(inCopy(0)
                            .sql("select count(*) from accepted")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);

            connection.setAutoCommit(false);
            insertOne(connection);
            connection.commit();
            insertOne(connection);
            assertThat(inCopy(0)
                            .sql("select count(*) from accepted")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @Test
    @DisplayName("存储已自行关闭，如磁盘写满：提交当作失败，办理的人得知没有办成")
    void whatIsNotWrittenIsNotConfirmed() throws SQLException {
        try (Connection connection = connect()) {
            assertThatThrownBy(() -> insertWhileTheStoreCloses(connection))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("closed");
        }
    }

    @Test
    @DisplayName("H2 自己不说：所以要问")
    void theDatabaseItselfDoesNotTell() throws SQLException {
        try (Connection connection = DriverManager.getConnection(address, "sa", "")) {
            assertThatCode(() -> insertWhileTheStoreCloses(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("许多人同时办，在哪一刻断电都没有办到一半的；争同一行的也不互相挡住")
    void noHalves() throws Exception {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (int table = 0; table < OTHERS; table++) {
                statement.execute(
                        "create table other%d (id integer primary key, name varchar(9) unique)".formatted(table));
            }
            for (int table = 0; table < TABLES; table++) {
                statement.execute("create table part%d (id integer primary key)".formatted(table));
            }
            statement.execute("create table total (id integer primary key, number integer)");
            statement.execute("insert into total values (0, 0), (1, 0)");

            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            for (Future<Void> writer : writers.invokeAll(IntStream.range(0, WRITERS)
                    .mapToObj(number -> (Callable<Void>) () -> work(number))
                    .toList())) {
                writer.get();
            }
            writers.shutdown();

            for (int back = 0; back < VERSIONS; back++) {
                String rows = IntStream.range(0, TABLES)
                        .mapToObj("(select count(*) from part%d)"::formatted)
                        .collect(Collectors.joining(", "));
                assertThat(inCopy(back)
                                .sql("select " + rows + ", (select sum(number) from total)")
                                .query()
                                .singleRow()
                                .values())
                        .as("%d versions before the last", back)
                        .extracting(value -> ((Number) value).intValue())
                        .matches(counts -> Set.copyOf(counts).size() == 1, "all the same");
            }
        }
    }

    /** One row in each table and one more in a total that others count up as well. */
    private Void work(int writer) throws SQLException {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            for (int number = 0; number < TRANSACTIONS; number++) {
                int id = writer * TRANSACTIONS + number;
                for (int table = 0; table < TABLES; table++) {
                    try (PreparedStatement insert =
                            connection.prepareStatement("insert into part%d values (?)".formatted(table))) {
                        insert.setInt(1, id);
                        insert.executeUpdate();
                    }
                    if (table == TABLES / 2) {
                        try (PreparedStatement count =
                                connection.prepareStatement("update total set number = number + 1 where id = ?")) {
                            count.setInt(1, number % 2);
                            count.executeUpdate();
                        }
                    }
                }
                connection.commit();
            }
        }
        return null;
    }

    /** The file as it was so many writings ago, opened as after a crash. */
    private JdbcClient inCopy(int back) throws IOException {
        Path copy = folder.resolve("copy.mv.db");
        Files.copy(folder.resolve("database.mv.db"), copy, StandardCopyOption.REPLACE_EXISTING);
        if (back > 0) {
            try (MVStore store = new MVStore.Builder().fileName(copy.toString()).open()) {
                store.rollbackTo(store.getCurrentVersion() - back);
            }
        }
        return JdbcClient.create(new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("copy"), "sa", ""));
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "sa");
        return driver.connect(address, properties);
    }

    private static void insertOne(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into accepted values (1)");
        }
    }

    private static void insertWhileTheStoreCloses(Connection connection) {
        var database = new SingleConnectionDataSource(connection, true);
        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            new JdbcTemplate(database).update("insert into accepted values (1)");
            try {
                SessionLocal session =
                        (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
                session.getDatabase().getStore().getMvStore().closeImmediately();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
