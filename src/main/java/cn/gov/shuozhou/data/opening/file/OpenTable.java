package cn.gov.shuozhou.data.opening.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file that is being written. */
interface OpenTable extends Closeable {

    /** Values in the order of the open items. */
    void row(List<@Nullable String> values) throws IOException;

    /** After the last row; without it the file is not whole. */
    void finish() throws IOException;

    @Override
    default void close() throws IOException {}
}
