package cn.gov.shuozhou.data.walk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The packaged application made ready as docker/Dockerfile does it, once for all tests of a run and all its processes. */
final class UnpackedApplication {

    static final String JAR = "data-sharing.jar";
    static final String ARCHIVE = "data-sharing.jsa";

    private static final Path PACKAGED = Path.of("target", JAR).toAbsolutePath();
    private static final Path FOLDER = Path.of("target", "unpacked").toAbsolutePath();
    private static final Path LOCK = Path.of("target", "unpacked.lock");
    private static final Path LOG = Path.of("target", "unpacked.log");

    /** Written last; says from which state of the packaged application. */
    private static final Path READY = FOLDER.resolve("ready");

    private UnpackedApplication() {}

    static synchronized Path folder() {
        try (FileChannel channel = FileChannel.open(LOCK, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock ignored = channel.lock()) {
            String packaged = Files.getLastModifiedTime(PACKAGED).toString();
            if (!Files.exists(READY) || !Files.readString(READY).equals(packaged)) {
                unpack();
                Files.writeString(READY, packaged);
            }
            return FOLDER;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void unpack() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.deleteIfExists(LOG);
        run(
                PACKAGED.getParent(),
                "java",
                "-Djarmode=tools",
                "-jar",
                JAR,
                "extract",
                "--destination",
                FOLDER.toString());
        String script = "archive-classes.sh";
        Files.copy(Path.of("docker", script), FOLDER.resolve(script), StandardCopyOption.REPLACE_EXISTING);
        run(FOLDER, "sh", script);
    }

    private static void run(Path folder, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()));
        String java = Launch.JAVA_HOME.resolve("bin").toString();
        builder.environment().merge("PATH", java, (others, first) -> first + File.pathSeparator + others);
        Launch.addOptions(builder);
        int exit = builder.start().onExit().join().exitValue();
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": exit " + exit + "; see " + LOG);
        }
    }
}
