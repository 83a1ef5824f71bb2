package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.catalog.CatalogField;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One way into the application, as the application itself knows it.
 *
 * @param fields what a form or an address may carry
 * @param jsonFields what its JSON body may carry; null if it takes none
 * @param uploads whether it takes a file
 */
record Endpoint(HttpMethod method, String pattern, Set<String> fields, Set<String> jsonFields, boolean uploads) {

    /** With or without a pattern of its own, in which there may be braces too. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** What the form of a draft sends, its first item included. */
    private static final Set<String> DRAFT = CatalogField.ALL.stream()
            .map(field -> (field.ofItem() ? "items[0]." : "") + field.formName())
            .collect(Collectors.toCollection(() -> new TreeSet<>(
                    Set.of("draft", "revision", "unfinished", "unfinishedRevision", "resource", "baseVersion"))));

    /** Every endpoint of our own controllers, in the order of their addresses. */
    static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("cn.gov.shuozhou"))
                .filter(entry -> entry.getValue().getBeanType() != PortalErrorController.class)
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> methods(entry.getKey().getMethodsCondition().getMethods().stream()
                                        .map(Enum::name)
                                        .toList())
                                .map(method -> of(method, pattern, entry.getValue()))))
                .sorted(Comparator.comparing(Endpoint::pattern)
                        .thenComparing(endpoint -> endpoint.method().name()))
                .toList();
    }

    private static Stream<HttpMethod> methods(List<String> names) {
        return (names.isEmpty() ? List.of("GET", "POST") : names).stream().map(HttpMethod::valueOf);
    }

    private static Endpoint of(HttpMethod method, String pattern, HandlerMethod handler) {
        var fields = new TreeSet<String>();
        Set<String> jsonFields = null;
        boolean uploads = false;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            Class<?> type = parameter.getParameterType();
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                jsonFields = components(type);
            } else if (type == MultipartFile.class) {
                uploads = true;
            } else if (type == Map.class) {
                fields.addAll(DRAFT);
            } else if (type.isRecord()) {
                fields.addAll(components(type));
            } else if (!parameter.hasParameterAnnotation(PathVariable.class)) {
                fields.add(name(parameter));
            }
        }
        return new Endpoint(method, pattern, fields, jsonFields, uploads);
    }

    /** As a form sends it, which may be another word than the handler's own. */
    private static String name(MethodParameter parameter) {
        var sent = parameter.getParameterAnnotation(RequestParam.class);
        return sent == null || sent.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : sent.name();
    }

    private static Set<String> components(Class<?> type) {
        var names = new TreeSet<String>();
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getName)
                    .forEach(names::add);
        }
        return names;
    }

    /** The values for its path's variables, all the same. */
    Object[] variables(String value) {
        return VARIABLE.matcher(pattern)
                .results()
                .map(MatchResult::group)
                .map(name -> (Object) value)
                .toArray();
    }

    boolean hasVariables() {
        return pattern.contains("{");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
