package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.OpenItem;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array with an object for each row; what is a number by its item is one, and what has no value is null. */
final class JsonTable implements OpenTable {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<OpenItem> items;
    private final JsonGenerator out;

    JsonTable(OpenEntry entry, OutputStream stream) throws IOException {
        items = entry.free();
        out = JSON.createGenerator(stream);
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        out.writeStartArray();
    }

    @Override
    public void row(List<@Nullable String> values) throws IOException {
        out.writeStartObject();
        for (int column = 0; column < items.size(); column++) {
            out.writeFieldName(items.get(column).name());
            FieldType.of(items.get(column)).write(out, values.get(column));
        }
        out.writeEndObject();
        out.writeRaw('\n');
    }

    @Override
    public void finish() throws IOException {
        out.writeEndArray();
        out.flush();
    }
}
