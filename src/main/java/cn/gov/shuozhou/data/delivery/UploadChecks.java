package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.sealing.Seals;
import cn.gov.shuozhou.data.tabular.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Checks files of data, whole ones and those with changes only. */
@Component
class UploadChecks {

    private final DataSets dataSets;
    private final DataSetMapper mapper;
    private final DataLoading loading;
    private final DataKeys keys;
    private final Catalog catalog;
    private final Seals seals;

    UploadChecks(
            DataSets dataSets, DataSetMapper mapper, DataLoading loading, DataKeys keys, Catalog catalog, Seals seals) {
        this.dataSets = dataSets;
        this.mapper = mapper;
        this.loading = loading;
        this.keys = keys;
        this.catalog = catalog;
        this.seals = seals;
    }

    /**
     * What a file would bring.
     *
     * @param base the version that it is compared with; null for the first
     * @param source with the mark of a file of changes
     */
    record Checked(CheckedRows rows, @Nullable DataSet base, LoadSource source) {}

    /**
     * Checks a file of changes; one with all rows is checked when they are read.
     *
     * @throws RequestRejected invalid, with everything that is wrong
     * @throws NothingChanged when the version in use is so already
     */
    Checked check(
            long resourceId, UploadKind kind, InputStreamSource content, LoadSource source, LongConsumer progress) {
        return switch (kind) {
            case WHOLE ->
                new Checked(
                        new UploadedRows(source.fileName(), content, catalog.items(resourceId), keys.of(resourceId)),
                        dataSets.current(resourceId).orElse(null),
                        source);
            case CHANGES -> changes(resourceId, content, source, progress);
        };
    }

    private Checked changes(long resourceId, InputStreamSource content, LoadSource source, LongConsumer progress) {
        List<Item> items = catalog.items(resourceId);
        Set<Long> key = keys.of(resourceId);
        if (key.isEmpty()) {
            throw refusal("这项资源没有设定主键，分不出要更改、删除的是哪一行。请先在“上传数据”页设定主键，或者用“全部数据”上传。");
        }
        DataSet base = dataSets.current(resourceId).orElseThrow(() -> refusal("这项资源还没有数据，没有可以更改的行。第一次请用“全部数据”上传。"));
        List<Long> stored = loading.itemIds(base.id());
        if (!stored.containsAll(key)) {
            throw refusal("当前数据里没有主键信息项，可能目录后来增加了它。请用“全部数据”上传一次，再增量上传。");
        }
        String mark = seals.mark(fingerprint(content), "data_set/increment");
        List<Long> wanted = items.stream().map(Item::id).toList();
        UploadedChanges rows = UploadedChanges.check(
                source.fileName(),
                content,
                items,
                key,
                () -> ordered(loading.rows(base.id()), stored, wanted),
                mapper.cameOutOf(resourceId, mark) > 0,
                progress);
        return new Checked(rows, base, source.with(mark));
    }

    private static RequestRejected refusal(String sentence) {
        return RequestRejected.invalid(TableFile.FIELD, sentence);
    }

    private static Iterator<List<@Nullable String>> ordered(
            Iterator<List<@Nullable String>> rows, List<Long> stored, List<Long> wanted) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<@Nullable String> next() {
                return DataSets.inOrder(wanted, stored, rows.next());
            }
        };
    }

    private static String fingerprint(InputStreamSource content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(content.getInputStream(), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
