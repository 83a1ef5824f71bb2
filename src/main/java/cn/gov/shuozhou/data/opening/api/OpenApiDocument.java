package cn.gov.shuozhou.data.opening.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The open interface as OpenAPI 3.0, for generators of clients. */
final class OpenApiDocument {

    private OpenApiDocument() {}

    static Map<String, Object> of(int anonymous, int withKey, int largestPage) {
        return Map.of(
                "openapi",
                "3.0.3",
                "info",
                Map.of(
                        "title",
                        "朔州市政务数据开放接口",
                        "version",
                        "1",
                        "description",
                        "逐页读取无条件开放的数据。不带密钥每个地址每分钟 %d 次，带密钥每分钟 %d 次。".formatted(anonymous, withKey)),
                "components",
                Map.of("securitySchemes", Map.of("key", Map.of("type", "http", "scheme", "bearer"))),
                "security",
                List.of(Map.of(), Map.of("key", List.of())),
                "paths",
                Map.of("/open/api/{category}/{sequence}", Map.of("get", operation(largestPage))));
    }

    private static Map<String, Object> operation(int largestPage) {
        return Map.of(
                "summary",
                "读取一页数据",
                "operationId",
                "records",
                "parameters",
                List.of(
                        parameter("category", "path", "信息资源代码斜线以前的部分", Map.of("type", "string")),
                        parameter("sequence", "path", "信息资源代码斜线以后的部分", Map.of("type", "string")),
                        parameter(
                                "where",
                                "query",
                                "条件，可以多个，须全部符合：信息项:运算:值。运算有 " + operators(),
                                Map.of("type", "array", "items", Map.of("type", "string"))),
                        parameter("after", "query", "上一页返回的 next；第一页为 0", Map.of("type", "string", "default", "0")),
                        parameter(
                                "limit",
                                "query",
                                "每页条数",
                                Map.of("type", "integer", "minimum", 1, "maximum", largestPage, "default", 100))),
                "responses",
                Map.of(
                        "200",
                                Map.of(
                                        "description",
                                        "一页数据",
                                        "content",
                                        Map.of("application/json", Map.of("schema", page()))),
                        "400", Map.of("description", "参数不对"),
                        "403", Map.of("description", "密钥不正确、已到期或已撤销"),
                        "404", Map.of("description", "没有这项数据，或不能直接取用"),
                        "409", Map.of("description", "数据已更新，请从 after=0 重新读取"),
                        "410", Map.of("description", "已停止开放"),
                        "429", Map.of("description", "请求过于频繁；响应头 Retry-After 是应等待的秒数")));
    }

    private static Map<String, Object> parameter(String name, String in, String description, Map<String, ?> schema) {
        return Map.of(
                "name", name, "in", in, "required", in.equals("path"), "description", description, "schema", schema);
    }

    private static Map<String, Object> page() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> optional = Map.of("type", "string", "nullable", true);
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "resource", text,
                        "version", Map.of("type", "integer"),
                        "next", optional,
                        "nextLink", optional,
                        "records",
                                Map.of(
                                        "type",
                                        "array",
                                        "items",
                                        Map.of("type", "object", "additionalProperties", optional))));
    }

    private static String operators() {
        return Arrays.stream(RowFilter.Operator.values())
                .map(RowFilter.Operator::code)
                .collect(Collectors.joining("、"));
    }
}
