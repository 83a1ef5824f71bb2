package cn.gov.shuozhou.data.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own, which a test can fill to the last byte and make room on again. */
final class SmallDisk implements AutoCloseable {

    private static final String MISSING = "只有能挂载 tmpfs 的用户（root，且容器允许挂载）才能测试写满的磁盘；这里不能，没有执行。";
    private static final int MEGABYTE = 1 << 20;

    private final Path folder = Files.createTempDirectory("small-disk");

    SmallDisk(int megabytes) throws IOException, InterruptedException {
        int mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        if (mounted != 0) {
            Files.delete(folder);
            Assumptions.abort(MISSING);
        }
    }

    Path folder() {
        return folder;
    }

    /** Leaves no room at all; again, when what lies on the disk has shrunk since. */
    void fill() throws IOException {
        try (OutputStream filler =
                Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                filler.write(new byte[MEGABYTE]);
            }
        } catch (IOException full) {
            if (folder.toFile().getUsableSpace() > MEGABYTE) {
                throw full;
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    @Override
    public void close() throws IOException {
        try {
            run("umount", folder.toString());
            Files.delete(folder);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
