package cn.gov.shuozhou.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.process.MovableClockTest;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DisplayName("备份与恢复脚本，在真实的办件数据上")
@EnabledIfSystemProperty(named = "test.database", matches = "postgres", disabledReason = "scripts are for PostgreSQL")
@MovableClockTest
class RestoreTest {

    @TempDir
    private Path folder;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private SharingScene scene;
    private Contents original;
    private Path backup;

    @BeforeEach
    void backUpACase() throws Exception {
        if (!Script.canRun()) {
            assertThat(System.getenv("CI"))
                    .as("pg_dump, pg_restore and psql are missing: install postgresql-client")
                    .isNotEqualTo("true");
            abort("!!! 备份与恢复没有测试：本机没有 pg_dump、pg_restore、psql，请安装 postgresql-client !!!");
        }
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        scene.waiting();
        original = Contents.of(dataSource);
        var script = Script.run("backup.sh", name(), folder.toString());
        assertThat(script.exit()).as(script.output()).isZero();
        assertThat(script.output()).contains("已备份 " + original.tables().size() + " 张表");
        backup = onlyDump();
    }

    @AfterEach
    void end() {
        if (scene != null) {
            scene.end();
        }
    }

    @Test
    @DisplayName("恢复到空数据库，我们的表和引擎的表逐行相同，自增编号和索引也在")
    void givesBackEveryRow() throws Exception {
        var target = TestDatabase.newName();

        var script = restore(target);

        assertThat(script.exit()).as(script.output()).isZero();
        assertThat(Contents.of(TestDatabase.database(target))).isEqualTo(original);
        assertThat(original.hasRows("sharing_application")).isTrue();
        assertThat(original.hasRows("act_ru_task")).isTrue();
        assertThat(original.hasRows("act_ge_bytearray")).isTrue();
        assertThat(original.tables().keySet()).anyMatch(table -> table.startsWith("data_rows_"));
    }

    @Test
    @DisplayName("不空的数据库不覆盖，除非写明 --replace；取代后再备份、再恢复仍相同")
    void replacesOnlyWhenTold() throws Exception {
        var target = TestDatabase.newName();
        try (var connection = TestDatabase.database(target).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word varchar)");
        }

        var refused = restore(target);
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output()).contains("不空").contains("--replace");
        assertThat(Contents.of(TestDatabase.database(target)).tables()).containsOnlyKeys("kept");

        assertThat(restore(target, "--replace").output()).contains("已恢复");
        assertThat(Script.run("backup.sh", target, folder.resolve("again").toString())
                        .exit())
                .isZero();
        backup = dumps(folder.resolve("again"))[0];
        assertThat(restore(target, "--replace").output()).contains("已恢复");
        assertThat(Contents.of(TestDatabase.database(target))).isEqualTo(original);
    }

    @Test
    @DisplayName("备份残缺或数据库还在用，就不动数据库")
    void touchesNothingWhenItCannotSucceed() throws Exception {
        var target = TestDatabase.newName();
        var bytes = Files.readAllBytes(backup);
        var whole = backup;
        backup = Files.write(folder.resolve("half.dump"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(restore(target).output()).contains("不是完整的备份");

        backup = whole;
        try (var connection = TestDatabase.database(target).getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(restore(target).output()).contains("请先停止全部应用节点");
        }
        assertThat(Contents.of(TestDatabase.database(target)).tables()).isEmpty();
    }

    @Test
    @DisplayName("过期的备份删去，连不上时不留残件")
    void keepsOnlyRecentBackups() throws Exception {
        Files.setLastModifiedTime(
                backup, FileTime.from(Instant.now().minus(Duration.ofDays(31)))); // the machine's time, as find sees it
        var older = Files.move(backup, folder.resolve(name() + "-20200101-000000.dump"));

        assertThat(Script.run("backup.sh", name(), folder.toString()).exit()).isZero();
        assertThat(older).doesNotExist();
        var kept = onlyDump();

        var failed = Script.run("backup.sh", "no_such_database", folder.toString());
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.output()).contains("备份失败");
        assertThat(folder).isDirectoryContaining(kept::equals);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private Script restore(String target, String... options) throws IOException, InterruptedException {
        var arguments = new String[options.length + 1];
        arguments[0] = backup.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Script.run("restore.sh", target, arguments);
    }

    private String name() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return connection.getCatalog();
        }
    }

    private Path onlyDump() throws IOException {
        var dumps = dumps(folder);
        assertThat(dumps).hasSize(1);
        return dumps[0];
    }

    private static Path[] dumps(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".dump")).toArray(Path[]::new);
        }
    }
}
