package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What bpmnlint finds in the process models: its own rules and those of the engine's version. Needs Node.js and npm. */
@DisplayName("流程模型经 bpmnlint 检查")
class ModelLintTest {

    private static final Path RULES = Path.of("src/test/bpmnlint");
    private static final Path FOLDER = Path.of("target/bpmnlint");

    /** The words of one program, and what it printed. */
    private record Run(int exit, String printed) {

        static Run of(String... command) throws IOException, InterruptedException {
            Path out = Files.createTempFile(FOLDER, "out", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).as(command[0]).isTrue();
            return new Run(process.exitValue(), Files.readString(out));
        }
    }

    @BeforeAll
    static void fetchTheTool() throws Exception {
        boolean there = isOnPath("npm") && isOnPath("node");
        assertThat(there || System.getenv("CI") == null)
                .as("CI needs Node.js and npm")
                .isTrue();
        assumeTrue(there, "SKIPPED: Node.js or npm is not installed, nobody has checked the models by bpmnlint");
        Files.createDirectories(FOLDER);
        for (String name : List.of("package.json", "package-lock.json", ".bpmnlintrc")) {
            Files.write(FOLDER.resolve(name), Files.readAllBytes(RULES.resolve(name)));
        }
        Run fetched = Run.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assumeTrue(
                fetched.exit() == 0,
                "SKIPPED: npm could not fetch bpmnlint, nobody has checked the models by it: " + fetched.printed());
    }

    @Test
    @DisplayName("没有一条发现")
    void findsNothing() throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "node_modules/bpmnlint/bin/bpmnlint.js"));
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            models.filter(model -> model.toString().endsWith(".bpmn"))
                    .map(model -> model.toAbsolutePath().toString())
                    .forEach(command::add);
        }
        assertThat(command).hasSizeGreaterThan(4);

        Run lint = Run.of(command.toArray(String[]::new));

        assertThat(lint.exit()).as(lint.printed()).isZero();
        assertThat(lint.printed()).doesNotContain("warning", "error");
    }

    @Test
    @DisplayName("有缺陷的模型，检查得出来")
    void findsWhatIsWrong() throws Exception {
        String model = Files.readString(Path.of("processes/catalog-change.bpmn"));
        Path broken = FOLDER.resolve("broken.bpmn").toAbsolutePath();
        Files.writeString(
                broken,
                model.replaceAll("<bpmn:startEvent id=\"(\\w+)\" name=\"[^\"]*\"", "<bpmn:startEvent id=\"$1\""));
        assertThat(broken).content().isNotEqualTo(model);

        Run lint = Run.of("node", "node_modules/bpmnlint/bin/bpmnlint.js", broken.toString());

        assertThat(lint.exit()).isNotZero();
        assertThat(lint.printed()).contains("label-required");
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
