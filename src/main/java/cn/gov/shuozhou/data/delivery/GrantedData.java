package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one way by which data leave the platform, whatever the shape: only granted items are read, each value is masked by
 * its item's rule for the department that receives it, and the use is entered before the first row.
 */
@Component
@Article({"第十八条", "第二十九条"})
class GrantedData {

    private final DataSets dataSets;
    private final DataUses uses;
    private final GrantAccess access;
    private final FewValues fewValues;

    GrantedData(DataSets dataSets, DataUses uses, GrantAccess access, FewValues fewValues) {
        this.dataSets = dataSets;
        this.uses = uses;
        this.access = access;
        this.fewValues = fewValues;
    }

    /** Takes masked rows, one after the other. */
    @FunctionalInterface
    interface MaskedRows {
        void accept(long rowNo, List<String> values) throws IOException;
    }

    /** Something that writes all rows it gets to where they belong. */
    @FunctionalInterface
    interface Export {
        void write(Rows rows) throws IOException;
    }

    /** The rows of one use; counts those that left. */
    final class Rows {

        private final Grant grant;
        private final GrantWatch watch;
        private long count;

        private Rows(Grant grant) {
            this.grant = grant;
            this.watch = new GrantWatch(() -> access.requireUnchanged(grant));
        }

        /** Where the export writes to: nothing passes once the grant gives it no longer. */
        OutputStream over(OutputStream out) {
            return watch.over(out);
        }

        /** All rows of the data that are current at the start. */
        void forEach(MaskedRows consumer) throws IOException {
            var current = dataSets.current(grant.resourceId());
            if (current.isPresent()) {
                forEach(current.get(), 0, Long.MAX_VALUE, consumer);
            }
        }

        void forEach(DataSet dataSet, long afterRowNo, long limit, MaskedRows consumer) throws IOException {
            masked(grant, dataSet, afterRowNo, limit, (rowNo, values) -> {
                watch.beforeRow();
                consumer.accept(rowNo, values);
                count++;
            });
            watch.look();
        }
    }

    /** The first rows under a grant that is not given yet, for the provider itself: no use. */
    MaskedPreview.Sample sample(Grant planned, int most) throws IOException {
        var rows = new ArrayList<List<String>>(most);
        var current = dataSets.current(planned.resourceId());
        if (current.isPresent()) {
            masked(planned, current.get(), 0, most, (rowNo, values) -> rows.add(values));
        }
        return new MaskedPreview.Sample(
                planned.items().stream().map(GrantedItem::name).toList(),
                current.map(DataSet::rowTotal).orElse(0L),
                rows);
    }

    private void masked(Grant grant, DataSet dataSet, long afterRowNo, long limit, MaskedRows consumer)
            throws IOException {
        var items = fewValues.hidden(grant.items(), dataSet);
        dataSets.streamRows(
                dataSet,
                items.stream().map(GrantedItem::itemId).toList(),
                afterRowNo,
                limit,
                (rowNo, values) -> consumer.accept(rowNo, masked(items, values, grant.departmentCode())));
    }

    /** Carries out an export as one use; it counts as complete only when the export has ended well. */
    void use(Grant grant, DataTaker taker, Format format, String remoteAddress, Export export) throws IOException {
        long use = uses.begin(grant, taker, format, remoteAddress);
        var rows = new Rows(grant);
        var outcome = Outcome.INTERRUPTED;
        try {
            export.write(rows);
            outcome = Outcome.COMPLETED;
        } finally {
            uses.finish(grant, use, rows.count, outcome);
        }
    }

    /** The values as the department that receives them sees them. */
    static List<String> masked(List<GrantedItem> items, List<@Nullable String> values, String recipient) {
        var masked = new ArrayList<String>(items.size());
        for (int column = 0; column < items.size(); column++) {
            masked.add(items.get(column).masking().mask(values.get(column), recipient));
        }
        return masked;
    }
}
