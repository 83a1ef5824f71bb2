package cn.gov.shuozhou.data.security;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much a query of the engine's interfaces asks for. Each variable is a join and each or-query a condition over all of
 * them: thousands make a statement that no memory holds. Read as a stream, so that looking at it costs nothing.
 */
final class QueryShape {

    static final int MOST_VARIABLES = 50;
    static final int MOST_OR_QUERIES = 20;

    private static final int MOST_VALUES = 5_000;
    private static final int DEEPEST = 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private int variables;
    private int orQueries;
    private int values;
    private boolean objectValue;

    private QueryShape() {}

    /** Why this JSON is not answered; an empty text when it is. */
    static String faultOf(byte[] json) {
        QueryShape shape = new QueryShape();
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                shape.look(token, parser.getParsingContext());
            }
        } catch (StreamConstraintsException beyondBounds) {
            return "提交的 JSON 嵌套超过 %d 层，或者其中一项过长。请精简后再试。".formatted(DEEPEST);
        } catch (JsonParseException malformed) {
            return "提交的内容不是正确的 JSON。请检查后重新提交。";
        } catch (IOException impossible) {
            throw new IllegalStateException("Reading from memory", impossible);
        }
        return shape.fault();
    }

    /** As {@link #faultOf(byte[])}, for a query that stands in the address. */
    static String faultOf(Map<String, String[]> parameters) {
        QueryShape shape = new QueryShape();
        parameters.forEach((name, texts) -> {
            for (String text : texts) {
                int parts = 1 + (int) text.chars().filter(sign -> sign == ',').count();
                shape.values += parts;
                shape.variables += isVariables(name) ? parts : 0;
            }
        });
        return shape.fault();
    }

    private void look(JsonToken token, JsonStreamContext context) {
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            JsonStreamContext around = context.getParent();
            String list = listAround(around);
            variables += isVariables(list) ? 1 : 0;
            orQueries += "orQueries".equals(list) ? 1 : 0;
            objectValue |= around.inObject()
                    && "value".equals(around.getCurrentName())
                    && isVariables(listAround(around.getParent()));
        } else if (token.isScalarValue()) {
            values++;
        }
    }

    /** The name of the list that this is the inside of; null when it is no list with a name. */
    private static @Nullable String listAround(@Nullable JsonStreamContext inside) {
        JsonStreamContext around = inside != null && inside.inArray() ? inside.getParent() : null;
        return around == null ? null : around.getCurrentName();
    }

    /** {@code variables}, {@code processVariables}, {@code taskVariables} and whatever else is named so. */
    private static boolean isVariables(@Nullable String name) {
        return name != null && (name.equals("variables") || name.endsWith("Variables"));
    }

    private String fault() {
        if (variables > MOST_VARIABLES) {
            return "一次查询最多按 %d 个变量筛选，这次有 %d 个。请减少后再试。".formatted(MOST_VARIABLES, variables);
        }
        if (orQueries > MOST_OR_QUERIES) {
            return "一次查询最多有 %d 组 orQueries，这次有 %d 组。请减少后再试。".formatted(MOST_OR_QUERIES, orQueries);
        }
        if (values > MOST_VALUES) {
            return "一次查询最多有 %d 个值，这次有 %d 个。请分几次查询。".formatted(MOST_VALUES, values);
        }
        return objectValue ? "变量筛选条件的 value 只能是文本、数字、true、false 或 null，不能是对象或数组。请改正后再试。" : "";
    }
}
