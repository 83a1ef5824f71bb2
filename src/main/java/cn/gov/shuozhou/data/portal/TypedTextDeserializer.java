package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@link TypedText} for JSON. */
class TypedTextDeserializer extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    TypedTextDeserializer() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null) {
            String name = String.valueOf(parser.currentName());
            PlainText.problem(text).ifPresent(problem -> {
                throw RequestRejected.invalid(name, "“%s”%s".formatted(name, problem));
            });
        }
        return text;
    }
}
