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

/** From the command to the ready page: the packaged system against the engine's bare starter, both on a file database. */
class StartUpBenchmark {

    private static final int ROUNDS = 5;
    private static final Path WORK =
            Path.of("target", "benchmarks", "start-up").toAbsolutePath();

    @Test
    void againstBareStarter() throws Exception {
        Files.createDirectories(WORK);
        Path bareJar = packageBareStarter();
        Started ours = new Started(
                Path.of("target", "data-sharing.jar"),
                Map.of(
                        "DATA_DIR", WORK.resolve("ours-" + System.nanoTime()).toString(),
                        "FIRST_ADMIN_ID", "first.admin",
                        "FIRST_ADMIN_PASSWORD", "Chu-Shi-Kou-Ling-2026",
                        "BUREAU_CREDIT_CODE", "11140600MB00014684",
                        "APP_MASKING_KEY", "a-key-for-benchmarks-of-32-characters",
                        "APP_ENCRYPTION_KEYS", "k1:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
        Started bare = new Started(
                bareJar,
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:h2:file:" + WORK.resolve("bare-" + System.nanoTime()),
                        "SPRING_DATASOURCE_USERNAME",
                        "sa"));
        double firstOurs = ours.seconds();
        double firstBare = bare.seconds();
        double[] ourTimes = new double[ROUNDS];
        double[] watchedTimes = new double[ROUNDS];
        double[] bareTimes = new double[ROUNDS];
        Started watched = ours.with("MANAGEMENT_PORT", "0");
        for (int round = 0; round < ROUNDS; round++) {
            ourTimes[round] = ours.seconds();
            bareTimes[round] = bare.seconds();
            watchedTimes[round] = watched.seconds();
        }
        double system = Figures.median(ourTimes);
        double starter = Figures.median(bareTimes);
        Figures.say("启动（空库首次）：本系统 %.1f 秒，空启动器 %.1f 秒，比 %.2f", firstOurs, firstBare, firstOurs / firstBare);
        Figures.say("启动（再次）：本系统 %.1f 秒，空启动器 %.1f 秒，比 %.2f", system, starter, system / starter);
        double monitored = Figures.median(watchedTimes);
        Figures.say("启动（再次，另开监控端口）：本系统 %.1f 秒，空启动器 %.1f 秒，比 %.2f", monitored, starter, monitored / starter);
    }

    private static Path packageBareStarter() throws IOException, InterruptedException {
        Path target = WORK.resolve("bare-camunda");
        Process maven = new ProcessBuilder(
                        Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                        "-B",
                        "-q",
                        "-f",
                        "src/benchmarks/bare-camunda/pom.xml",
                        "-DbuildDirectory=" + target,
                        "package")
                .inheritIO()
                .start();
        if (maven.waitFor() != 0) {
            throw new IllegalStateException("The bare starter could not be packaged");
        }
        return target.resolve("bare-camunda.jar");
    }

    /** One application that is started again and again on the same data. */
    private record Started(Path jar, Map<String, String> environment) {

        /** The same with one setting more. */
        Started with(String setting, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(setting, value);
            return new Started(jar, more);
        }

        double seconds() throws Exception {
            List<String> command = new ArrayList<>(
                    List.of(System.getProperty("java.home") + "/bin/java", "-Duser.timezone=Asia/Shanghai", "-jar"));
            command.add(jar.toString());
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
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
