package cn.gov.shuozhou.data.security;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/** Finds every method and path that JAX-RS classes answer to, through all sub-resources. */
final class JerseyResources {

    /** Sub-resources lie no deeper than this; the bound only keeps a circle from going on for ever. */
    private static final int DEEPEST = 6;

    private final Set<Endpoint> found = new LinkedHashSet<>();

    private JerseyResources() {}

    /** One method on one path pattern, as the application declares it. */
    record Endpoint(String method, String path) {}

    static Set<Endpoint> of(String root, Collection<Class<?>> classes) {
        JerseyResources resources = new JerseyResources();
        for (Class<?> type : classes) {
            annotation(type, Path.class).ifPresent(path -> resources.add(join(root, path.value()), type, 0));
        }
        return resources.found;
    }

    private void add(String base, Class<?> type, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("Sub-resources without end at " + base);
        }
        for (Method method : type.getMethods()) {
            Optional<Path> path = annotation(method, Path.class);
            String address = join(base, path.map(Path::value).orElse(""));
            Set<String> verbs = verbs(method);
            verbs.forEach(verb -> found.add(new Endpoint(verb, address)));
            if (verbs.isEmpty() && path.isPresent()) {
                add(address, method.getReturnType(), depth + 1);
            }
        }
    }

    private static Set<String> verbs(Method method) {
        Set<String> verbs = new LinkedHashSet<>();
        MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY).stream(HttpMethod.class)
                .forEach(verb -> verbs.add(verb.getString("value")));
        return verbs;
    }

    private static <A extends Annotation> Optional<A> annotation(
            java.lang.reflect.AnnotatedElement element, Class<A> type) {
        return MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY).stream(type)
                .map(found -> found.synthesize())
                .findFirst();
    }

    private static String join(String base, String path) {
        return Stream.concat(Arrays.stream(base.split("/")), Arrays.stream(path.split("/")))
                .filter(part -> !part.isEmpty())
                .reduce("", (all, part) -> all + "/" + part);
    }
}
