package cn.gov.shuozhou.data.database;

import cn.gov.shuozhou.data.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a script of docker/ as an operator does who connects by PostgreSQL's own variables. */
record Script(int exit, String output) {

    static Script run(String name, String database, String... arguments) throws IOException, InterruptedException {
        return run(name, database, Map.of(), arguments);
    }

    /** With further environment variables, such as another user in PGUSER. */
    static Script run(String name, String database, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(Path.of("docker", name).toString()), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        builder.environment().put("PGHOST", "127.0.0.1");
        builder.environment().put("PGPORT", String.valueOf(TestDatabase.port()));
        builder.environment().put("PGUSER", "postgres");
        builder.environment().put("PGDATABASE", database);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Script(process.waitFor(), output);
    }

    /** Whether this machine has what the scripts call. */
    static boolean canRun() {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(Path::of)
                .anyMatch(folder -> List.of("pg_dump", "pg_restore", "psql").stream()
                        .allMatch(tool -> folder.resolve(tool).toFile().canExecute()));
    }
}
