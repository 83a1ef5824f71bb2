package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import cn.gov.shuozhou.data.delivery.upload.IncomingFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a source as a file such as people upload. It lies in the folder for temporary files without a name there, so
 * that nothing of it is left, even of a process that is killed.
 */
final class PulledFile implements AutoCloseable {

    private static final int LOOKED_AT_EVERY = 1_000;

    private final FileChannel channel;
    private final CSVPrinter printer;
    private final long mostBytes;
    private long rows;

    PulledFile(long mostBytes) throws IOException {
        this.mostBytes = mostBytes;
        Path place = Files.createTempFile("pull", ".csv");
        channel = FileChannel.open(
                place, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8));
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    void headings(List<String> names) throws IOException {
        printer.printRecord(names);
    }

    /** @throws PullFault when the file becomes too large */
    void row(List<@Nullable String> values) throws IOException {
        printer.printRecord(values);
        if (++rows % LOOKED_AT_EVERY == 0) {
            requireRoom();
        }
    }

    private void requireRoom() throws IOException {
        if (channel.size() > mostBytes) {
            throw new PullFault(Kind.TOO_MUCH, "数据超过 %d MB，没有接收。请减少列，或者只取需要的行。".formatted(mostBytes >> 20));
        }
    }

    long rows() {
        return rows;
    }

    /** The whole file, to be read once. */
    IncomingFile finished(String name) throws IOException {
        printer.flush();
        requireRoom();
        channel.position(0);
        return new IncomingFile(name, channel.size(), () -> Channels.newInputStream(channel));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
