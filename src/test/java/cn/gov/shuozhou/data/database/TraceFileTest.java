package cn.gov.shuozhou.data.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("嵌入式数据库不写跟踪文件")
class TraceFileTest {

    @Test
    @DisplayName("语句出错也没有跟踪文件留下来")
    void anErrorLeavesNoFile(@TempDir Path folder) throws Exception {
        try (var connection = DriverManager.getConnection(ShippedSettings.address(folder), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table one (id integer primary key)");
            statement.execute("insert into one values (1)");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into one values (1)"));
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("database.mv.db")
                    .noneMatch(name -> name.endsWith(".trace.db"));
        }
    }
}
