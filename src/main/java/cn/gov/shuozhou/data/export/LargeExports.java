package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.organization.Person;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The lists that can be long, and what was asked of them, kept as JSON meanwhile. */
@Component
class LargeExports {

    private final List<LargeExport<?>> all;
    private final ObjectMapper json;

    LargeExports(List<LargeExport<?>> all, ObjectMapper json) {
        this.all = all;
        this.json = json;
    }

    /** A list with what is asked of it. */
    record Wanted<I>(LargeExport<I> list, I input) {

        String reach(Person person) {
            return list.reach(input, person);
        }

        long count(Person person, int most) {
            return list.count(input, person, most);
        }

        void write(Person person, OutputStream out, LongConsumer reached) throws IOException {
            list.write(input, person, out, reached);
        }
    }

    Wanted<?> wanted(ListExport export) {
        List<LargeExport<?>> known =
                all.stream().filter(list -> list.kind().equals(export.kind())).toList();
        if (known.size() != 1) {
            throw new IllegalStateException("%d lists are %s".formatted(known.size(), export.kind()));
        }
        return wanted(known.get(0), export.input());
    }

    private <I> Wanted<I> wanted(LargeExport<I> list, String input) {
        try {
            return new Wanted<>(list, json.readValue(input, list.inputType()));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text(Object input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
