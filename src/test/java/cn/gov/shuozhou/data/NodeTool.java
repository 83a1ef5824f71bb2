package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A checking tool from npm, its versions fixed: required where CI is set, skipped with a message elsewhere. */
public record NodeTool(Path folder) {

    /** What the tool ended with, and what it printed. */
    public record Run(int exit, String printed) {}

    /**
     * Fetches a tool into a folder of the build.
     *
     * @param name of its folder in the tests' sources, where these files lie
     */
    public static NodeTool fetched(String name, String... files) throws IOException, InterruptedException {
        boolean there = isOnPath("npm") && isOnPath("node");
        assertThat(there || System.getenv("CI") == null)
                .as("CI needs Node.js and npm")
                .isTrue();
        assumeTrue(there, "SKIPPED: Node.js or npm is not installed, nobody has checked by " + name);
        NodeTool tool = new NodeTool(Path.of("target", name));
        Files.createDirectories(tool.folder);
        for (String file : List.of(files)) {
            Files.write(tool.folder.resolve(file), Files.readAllBytes(Path.of("src/test", name, file)));
        }
        Run fetched = tool.started("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assumeTrue(
                fetched.exit() == 0,
                "SKIPPED: npm could not fetch " + name + ", nobody has checked by it: " + fetched.printed());
        return tool;
    }

    /** A file beside the tool. */
    public Path file(String name) {
        return folder.resolve(name).toAbsolutePath();
    }

    /** Runs one of its scripts. */
    public Run run(String... script) throws IOException, InterruptedException {
        return started(Stream.concat(Stream.of("node"), Stream.of(script)).toArray(String[]::new));
    }

    private Run started(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(Waiting.LONGEST.toSeconds(), TimeUnit.SECONDS))
                .as(command[0])
                .isTrue();
        return new Run(process.exitValue(), Files.readString(out));
    }

    private static boolean isOnPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
