package cn.gov.shuozhou.data.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * All that a program may ask of the engine's REST interface: cases, tasks and variables, running and past. Each of these
 * resources heeds the account's rights and departments. Statistics and reports do not, and are not among them.
 */
final class ProgramReads {

    private static final String ID = EngineApi.ID;

    private static final List<String> ROOTS = List.of("/engine-rest", "/engine-rest/engine/*");

    private static final List<String> READ = List.of(
            "/engine",
            "/version",
            "/process-definition",
            "/process-definition/count",
            "/process-definition/" + ID,
            "/process-definition/" + ID + "/xml",
            "/process-definition/key/{key}",
            "/process-definition/key/{key}/xml",
            "/process-instance/" + ID,
            "/process-instance/" + ID + "/activity-instances",
            "/process-instance/" + ID + "/variables",
            "/process-instance/" + ID + "/variables/{name}",
            "/execution/" + ID,
            "/task/" + ID,
            "/task/" + ID + "/form-variables",
            "/task/" + ID + "/identity-links",
            "/task/" + ID + "/variables",
            "/task/" + ID + "/variables/{name}",
            "/variable-instance/" + ID,
            "/history/process-instance/" + ID,
            "/history/activity-instance/" + ID,
            "/history/variable-instance/" + ID,
            "/history/detail/count",
            "/history/detail/" + ID);

    /** Lists that are asked for with GET or, where the conditions are long, with POST, which changes as little. */
    private static final List<String> QUERIES = List.of(
            "/process-instance",
            "/process-instance/count",
            "/execution",
            "/execution/count",
            "/task",
            "/task/count",
            "/variable-instance",
            "/variable-instance/count",
            "/history/process-instance",
            "/history/process-instance/count",
            "/history/activity-instance",
            "/history/activity-instance/count",
            "/history/task",
            "/history/task/count",
            "/history/variable-instance",
            "/history/variable-instance/count",
            "/history/detail");

    private ProgramReads() {}

    static RequestMatcher[] all() {
        return Stream.concat(
                        Stream.concat(READ.stream(), QUERIES.stream()).flatMap(path -> places(HttpMethod.GET, path)),
                        QUERIES.stream().flatMap(path -> places(HttpMethod.POST, path)))
                .toArray(RequestMatcher[]::new);
    }

    private static Stream<RequestMatcher> places(HttpMethod method, String path) {
        return ROOTS.stream()
                .map(root -> PathPatternRequestMatcher.withDefaults().matcher(method, root + path));
    }
}
