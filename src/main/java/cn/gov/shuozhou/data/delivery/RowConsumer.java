package cn.gov.shuozhou.data.delivery;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes one row after the other. */
@FunctionalInterface
public interface RowConsumer {

    /** The values stand in the order of the items that were asked for. */
    void accept(long rowNo, List<@Nullable String> values) throws IOException;
}
