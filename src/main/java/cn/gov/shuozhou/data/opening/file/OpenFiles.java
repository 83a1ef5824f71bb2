package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.OpenedData;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.scan.OpenScans;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The files in which anybody may take the rows of a resource that is open without condition (第二十五条). Each is made when it
 * is first asked for and kept for the next: the same data are the same bytes on every node. Items that are not open are not
 * even read.
 */
@Service
@Article("第二十五条")
public class OpenFiles {

    /** What the kept files take at the most, in kilobytes. */
    private static final long MOST_KEPT = 4L << 20;

    private final DataSets dataSets;
    private final OpenScans scans;
    private final OpenedData data;
    private final Cache<Key, OpenFile> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Key key, OpenFile file) -> (int) Math.min(Integer.MAX_VALUE, 1 + file.bytes() / 1024))
            .removalListener(OpenFiles::delete)
            .build();

    OpenFiles(DataSets dataSets, OpenScans scans, OpenedData data) {
        this.dataSets = dataSets;
        this.scans = scans;
        this.data = data;
    }

    /** What decides the bytes of a file: the data, what of them is open, and the format. */
    private record Key(long dataSet, long resource, int version, OpenFormat format) {}

    /** The version of the data that can be taken; empty where there is nothing to take, or nobody has released it. */
    public Optional<DataSet> current(OpenEntry entry) {
        return Optional.of(entry)
                .filter(any -> any.open().attribute() == OpeningAttribute.UNCONDITIONAL)
                .flatMap(any -> dataSets.current(any.resource().id()))
                .filter(set -> set.rowTotal() > 0)
                .filter(set -> scans.releases(entry, set));
    }

    /** The formats in which the resource can be taken. */
    public List<OpenFormat> formats(OpenEntry entry) {
        return current(entry).stream()
                .flatMap(set -> Stream.of(OpenFormat.values())
                        .filter(format -> format != OpenFormat.XLSX || set.rowTotal() < SheetWriter.MOST_ROWS))
                .toList();
    }

    /**
     * The file of the current data.
     *
     * @throws RequestRejected not found when the resource cannot be taken so
     */
    public OpenFile file(OpenEntry entry, OpenFormat format) {
        DataSet set = current(entry)
                .filter(any -> formats(entry).contains(format))
                .orElseThrow(() -> RequestRejected.notFound("这项数据没有可以直接下载的文件。"));
        var key = new Key(set.id(), entry.resource().id(), entry.resource().version(), format);
        return kept.get(key, any -> make(entry, set, format));
    }

    /** The first rows, as the page shows them. */
    public List<List<@Nullable String>> firstRows(OpenEntry entry, DataSet set, int rows) {
        try {
            var first = new ArrayList<List<@Nullable String>>();
            data.read(set, entry.columns(), 0, rows, (rowNo, values) -> first.add(values));
            return first;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lets every file be made anew. */
    void forget() {
        kept.invalidateAll();
    }

    private OpenFile make(OpenEntry entry, DataSet set, OpenFormat format) {
        try {
            Path path = Files.createTempFile("open", "." + format.kind());
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest);
                        OpenTable table = format.table(entry, out)) {
                    data.read(set, entry.columns(), 0, Long.MAX_VALUE, (rowNo, values) -> table.row(values));
                    table.finish();
                }
                path.toFile().deleteOnExit();
                return new OpenFile(
                        path, format, Files.size(path), HexFormat.of().formatHex(digest.digest()), set.version());
            } catch (IOException | RuntimeException | NoSuchAlgorithmException broken) {
                Files.deleteIfExists(path);
                throw broken;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void delete(@Nullable Key key, @Nullable OpenFile file, RemovalCause cause) {
        if (file != null) {
            try {
                Files.deleteIfExists(file.path());
            } catch (IOException left) {
                file.path().toFile().deleteOnExit();
            }
        }
    }
}
