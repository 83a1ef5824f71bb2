package cn.gov.shuozhou.data.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Rows in use that the declared key does not tell apart: uploads are checked against the key, what is there already is not. */
@Service
public class KeyDoubts {

    private final DataSets dataSets;
    private final DataKeys keys;

    KeyDoubts(DataSets dataSets, DataKeys keys) {
        this.dataSets = dataSets;
        this.keys = keys;
    }

    /** A sentence for the provider; empty when each row has a key of its own, and when there are no data or no key. */
    public Optional<String> sentence(long resourceId) {
        List<Long> items = keys.of(resourceId).stream().sorted().toList();
        return items.isEmpty()
                ? Optional.empty()
                : dataSets.current(resourceId).flatMap(current -> new Count(items).of(current));
    }

    /** Reads the data once; a million rows take forty megabytes meanwhile. */
    private final class Count {

        private final List<Long> items;
        private final KeyTwins twins;
        private long without;
        private long alike;
        private String example = "";

        Count(List<Long> items) {
            this.items = items;
            this.twins = new KeyTwins(items, Set.copyOf(items));
        }

        Optional<String> of(DataSet current) {
            try {
                dataSets.streamRows(current, items, 0, Long.MAX_VALUE, (rowNo, values) -> {
                    long before = twins.hasNoKey(values) ? 0 : twins.before(rowNo, values);
                    if (twins.hasNoKey(values)) {
                        without++;
                    } else if (before > 0 && alike++ == 0) {
                        example = "（如第 %,d 行与第 %,d 行）".formatted(rowNo, before);
                    }
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return without + alike == 0 ? Optional.empty() : Optional.of(words());
        }

        private String words() {
            List<String> found = new ArrayList<>();
            if (alike > 0) {
                found.add("%,d 行与前面的行主键相同%s".formatted(alike, example));
            }
            if (without > 0) {
                found.add("%,d 行没有主键".formatted(without));
            }
            return "请注意，正在使用的数据里有 %s，比较版本时会把它们混在一起：请在下次上传时改正，或者改选主键。".formatted(String.join("，", found));
        }
    }
}
