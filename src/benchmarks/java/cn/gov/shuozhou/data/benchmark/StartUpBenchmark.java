package cn.gov.shuozhou.data.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * From the command to the ready page: the packaged system against the engine's bare starter, both on a file database; as
 * packed, with the monitoring port, and with the archive of loaded classes that the container image starts from.
 */
class StartUpBenchmark {

    private static final int ROUNDS = 5;
    private static final Path WORK =
            Path.of("target", "benchmarks", "start-up").toAbsolutePath();
    private static final String JAVA = System.getProperty("java.home") + "/bin/java";
    private static final String ARCHIVE = "data-sharing.jsa";

    @Test
    void againstBareStarter() throws Exception {
        Files.createDirectories(WORK);
        Path ourJar = Path.of("target", "data-sharing.jar").toAbsolutePath();
        Path bareJar = packageBareStarter();
        Started ours = new Started(
                ourJar,
                List.of(),
                Map.of(
                        "DATA_DIR", WORK.resolve("ours-" + System.nanoTime()).toString(),
                        "FIRST_ADMIN_ID", "first.admin",
                        "FIRST_ADMIN_PASSWORD", "Chu-Shi-Kou-Ling-2026",
                        "BUREAU_CREDIT_CODE", "11140600MB00014684",
                        "APP_MASKING_KEY", "a-key-for-benchmarks-of-32-characters",
                        "APP_BASE_URL", "http://localhost:8080",
                        "APP_ENCRYPTION_KEYS", "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        Started bare = new Started(
                bareJar,
                List.of(),
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:h2:file:" + WORK.resolve("bare-" + System.nanoTime()),
                        "SPRING_DATASOURCE_USERNAME",
                        "sa"));
        say("空库首次", ours.seconds(), bare.seconds());

        Started archived = ours.from(unpacked(ourJar));
        run(
                archived.jar().getParent(),
                "sh",
                Path.of("docker", "archive-classes.sh").toAbsolutePath().toString());
        Started bareArchived = bare.from(unpacked(bareJar));
        run(
                bareArchived.jar().getParent(),
                JAVA,
                "-XX:ArchiveClassesAtExit=" + ARCHIVE,
                "-Dspring.context.exit=onRefresh",
                "-Dspring.datasource.url=jdbc:h2:mem:recording",
                "-jar",
                bareArchived.jar().getFileName().toString());

        List<Started> variants =
                List.of(ours, ours.with("MANAGEMENT_PORT", "0"), archived.archived(), bare, bareArchived.archived());
        double[][] seconds = new double[variants.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int variant = 0; variant < variants.size(); variant++) {
                seconds[variant][round] = variants.get(variant).seconds();
            }
        }
        double starter = Figures.median(seconds[3]);
        say("再次", Figures.median(seconds[0]), starter);
        say("再次，另开监控端口", Figures.median(seconds[1]), starter);
        say("再次，照容器映像用类数据归档", Figures.median(seconds[2]), starter);
        say("再次，双方都用类数据归档", Figures.median(seconds[2]), Figures.median(seconds[4]));
    }

    private static void say(String how, double ours, double bare) {
        Figures.say("启动（%s）：本系统 %.1f 秒，空启动器 %.1f 秒，比 %.2f", how, ours, bare, ours / bare);
    }

    private static Path packageBareStarter() throws IOException, InterruptedException {
        Path target = WORK.resolve("bare-camunda");
        run(
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-q",
                "-f",
                "src/benchmarks/bare-camunda/pom.xml",
                "-DbuildDirectory=" + target,
                "package");
        return target.resolve("bare-camunda.jar");
    }

    /** The jar as the image has it: its libraries beside it. */
    private static Path unpacked(Path jar) throws IOException, InterruptedException {
        Path directory = WORK.resolve("unpacked-" + System.nanoTime());
        run(WORK, JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", directory.toString());
        return directory.resolve(jar.getFileName());
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Failed: " + String.join(" ", command));
        }
    }

    /** One application that is started again and again on the same data. */
    private record Started(Path jar, List<String> options, Map<String, String> environment) {

        /** The same with one setting more. */
        Started with(String setting, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(setting, value);
            return new Started(jar, options, more);
        }

        Started from(Path otherJar) {
            return new Started(otherJar, options, environment);
        }

        Started archived() {
            return new Started(jar, List.of("-XX:SharedArchiveFile=" + ARCHIVE), environment);
        }

        double seconds() throws Exception {
            List<String> command = new ArrayList<>(List.of(JAVA, "-Duser.timezone=Asia/Shanghai"));
            command.addAll(options);
            command.addAll(List.of("-jar", jar.getFileName().toString()));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(jar.getParent().toFile())
                    .redirectErrorStream(true);
            builder.environment().putAll(environment);
            builder.environment().put("SERVER_PORT", "0");
            builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
            long begun = System.nanoTime();
            Process process = builder.start();
            try (BufferedReader log = process.inputReader()) {
                StringBuilder told = new StringBuilder();
                for (String line = log.readLine(); line != null; line = log.readLine()) {
                    told.append(line).append('\n');
                    if (line.contains(": Started ")) {
                        return (System.nanoTime() - begun) / 1e9;
                    }
                }
                throw new IllegalStateException("Did not start:\n" + told);
            } finally {
                process.destroy();
                process.waitFor();
            }
        }
    }
}
