package cn.gov.shuozhou.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("备份与恢复脚本，在真实的办件数据上")
@EnabledIfSystemProperty(named = "test.database", matches = "postgres", disabledReason = "scripts are for PostgreSQL")
@MovableClockTest
@OnPostgres(Reason.MIGRATION)
class RestoreTest {

    /** One backup of one database serves all tests: each restores it elsewhere. */
    @TempDir
    private static Path common;

    private static @Nullable Contents backedUp;

    @TempDir
    private Path folder;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Contents original;
    private Path backup;

    @BeforeEach
    void useTheBackup() throws Exception {
        if (!Script.canRun()) {
            assertThat(System.getenv("CI"))
                    .as("pg_dump, pg_restore and psql are missing: install postgresql-client")
                    .isNotEqualTo("true");
            abort("!!! 备份与恢复没有测试：本机没有 pg_dump、pg_restore、psql，请安装 postgresql-client !!!");
        }
        if (backedUp == null) {
            backedUp = backUpACase();
        }
        original = backedUp;
        var dump = dumps(common)[0];
        backup = Files.copy(dump, folder.resolve(dump.getFileName()));
    }

    private Contents backUpACase() throws Exception {
        var scene = beans.createBean(SharingScene.class);
        try {
            scene.begin();
            scene.waiting();
            var contents = Contents.of(dataSource);
            var script = Script.run("backup.sh", name(), common.toString());
            assertThat(script.exit()).as(script.output()).isZero();
            assertThat(script.output()).contains("已备份 " + contents.tables().size() + " 张表");
            return contents;
        } finally {
            scene.end();
        }
    }

    @Test
    @DisplayName("恢复到空数据库，我们的表和引擎的表逐行相同，自增编号和索引也在")
    void givesBackEveryRow() throws Exception {
        var target = TestDatabase.newName();

        var script = restore(target);

        assertThat(script.exit()).as(script.output()).isZero();
        assertThat(Contents.of(TestDatabase.database(target))).isEqualTo(original.restored());
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
        backup = backUp(target, "again");
        assertThat(restore(target, "--replace").output()).contains("已恢复");
        assertThat(Contents.of(TestDatabase.database(target))).isEqualTo(original.restored());
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
    @DisplayName("恢复之后：旧会话不能再用，未发出的邮件不自动发出，由管理员决定")
    void whatMayBeOverDoesNotComeBack() throws Exception {
        var source = TestDatabase.newName();
        assertThat(restore(source).exit()).isZero();
        var lively = JdbcClient.create(TestDatabase.database(source));
        lively.sql("insert into spring_session values ('p', 's', 0, 0, 1800, 9999999999999, 'someone')")
                .update();
        lively.sql("insert into spring_session_attributes values ('p', 'a', 'x')")
                .update();
        lively.sql("""
                insert into dispatch (id, person_id, state, attempts, created_at, next_attempt_at)
                select state, (select min(id) from person), state, 1, timestamp '2026-11-20 10:00', timestamp '2026-11-20 10:00'
                from unnest(array['WAITING', 'SENDING', 'SENT', 'DEAD']) state
                """).update();
        lively.sql("""
                insert into message (person_id, subject, text, link, sent_at)
                select (select max(id) from person), 's', 't', 'l', timestamp '2026-11-20 10:00' from generate_series(1, 2)
                """).update();
        lively.sql("""
                insert into outgoing (message_id, channel, person_id, queued_at)
                select id, 'MAIL', person_id, sent_at from message where subject = 's'
                """).update();
        backup = backUp(source, "lively");

        var target = TestDatabase.newName();
        var script = restore(target);

        assertThat(script.exit()).as(script.output()).isZero();
        var restored = JdbcClient.create(TestDatabase.database(target));
        assertThat(strings(restored, "select session_id from spring_session")).isEmpty();
        assertThat(strings(restored, "select attribute_name from spring_session_attributes"))
                .isEmpty();
        assertThat(strings(
                        restored,
                        "select coalesce(nullif(id, state), 'same') || ' ' || state from dispatch where attempts = 1"))
                .containsExactlyInAnyOrder("WAITING UNCLEAR", "SENDING UNCLEAR", "same SENT", "same DEAD");
        assertThat(strings(
                        restored,
                        "select state || ' ' || count(*) from dispatch m join outgoing o on o.dispatch_id = m.id "
                                + "where attempts = 0 group by m.id"))
                .containsExactly("UNCLEAR 2");
        assertThat(strings(restored, "select message_id::text from outgoing where dispatch_id is null"))
                .isEmpty();
        assertThat(strings(
                        restored,
                        "select id from dispatch where state = 'UNCLEAR' and (claimed_at is null or problem is null)"))
                .isEmpty();
    }

    @Test
    @DisplayName("数据库的普通所有者就能恢复；中途失败，原有的内容一行不少")
    void anOwnerRestoresAllOrNothing() throws Exception {
        var owner = "owner_" + TestDatabase.newName();
        var target = owner + "_data";
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + owner + " login");
            statement.execute("create database " + target + " owner " + owner);
        }
        var asOwner = Map.of("PGUSER", owner);
        var first = Script.run("restore.sh", target, asOwner, backup.toString());
        assertThat(first.exit()).as(first.output()).isZero();
        assertThat(Contents.of(TestDatabase.database(target))).isEqualTo(original.restored());

        var broken = Map.of("PGUSER", owner, "PATH", breakingPgRestore() + ":" + System.getenv("PATH"));
        var failed = Script.run("restore.sh", target, broken, backup.toString(), "--replace");

        assertThat(failed.exit()).isNotZero();
        assertThat(failed.output()).contains("恢复中途失败").contains("division by zero");
        assertThat(Contents.of(TestDatabase.database(target))).isEqualTo(original.restored());
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

    /** Stands before the real one on the PATH: reads half of the backup's content and fails, as from a bad disk. */
    private Path breakingPgRestore() throws IOException, InterruptedException {
        var which = new ProcessBuilder("sh", "-c", "command -v pg_restore").start();
        var real = new String(which.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        var tools = Files.createDirectory(folder.resolve("tools"));
        var tool = Files.writeString(tools.resolve("pg_restore"), """
                #!/bin/sh
                case "$*" in
                  *--no-owner*) "%1$s" "$@" | sed '/^COPY public.act_ru_task /q'; exit 1 ;;
                  *) exec "%1$s" "$@" ;;
                esac
                """.formatted(real));
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        return tools;
    }

    private Path backUp(String database, String place) throws IOException, InterruptedException {
        var into = folder.resolve(place);
        assertThat(Script.run("backup.sh", database, into.toString()).exit()).isZero();
        return dumps(into)[0];
    }

    private static List<String> strings(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(String.class).list();
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
