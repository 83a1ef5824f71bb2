package cn.gov.shuozhou.data.security;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The web apps' interface to the engine, sorted by who needs it. The engine's authorizations and tenants decide besides
 * what each person reads through it; some of its resources ask for no authorization at all.
 */
final class EngineApi {

    private static final String ROOT = "/camunda/api/engine/engine";
    private static final String ENGINE = ROOT + "/*";

    /**
     * An id of the engine's has digits, and none of its words has: "report", "statistics", "count" and whatever a later
     * version adds beside the ids are so never taken for one.
     */
    static final String ID = "{id:.*[0-9].*}";

    private static final String[] READ_IN_TASKLIST = {
        "/filter",
        "/filter/count",
        "/filter/" + ID,
        "/filter/" + ID + "/list",
        "/filter/" + ID + "/count",
        "/filter/" + ID + "/singleResult",
        "/task",
        "/task/count",
        "/task/" + ID + "/**",
        "/process-definition",
        "/process-definition/count",
        "/process-definition/" + ID,
        "/process-definition/" + ID + "/xml",
        "/process-definition/" + ID + "/form-variables",
        "/process-definition/" + ID + "/startForm",
        "/process-instance",
        "/process-instance/count",
        "/process-instance/" + ID + "/**",
        "/case-definition",
        "/case-definition/" + ID,
        "/variable-instance",
        "/variable-instance/count",
        "/variable-instance/" + ID,
        "/variable-instance/" + ID + "/data",
        "/history/task",
        "/history/task/count",
        "/history/process-instance",
        "/history/process-instance/count",
        "/history/process-instance/" + ID,
        "/history/user-operation",
        "/history/user-operation/count",
        "/user",
        "/user/{id}/profile",
        "/group",
        "/tenant",
        "/identity/groups",
        "/identity/password-policy",
        "/authorization/check"
    };

    private static final String[] ASKED_BY_POST = {
        "/task",
        "/task/count",
        "/filter/" + ID + "/list",
        "/filter/" + ID + "/count",
        "/filter/" + ID + "/singleResult",
        "/variable-instance",
        "/variable-instance/count"
    };

    private static final List<String> ROOTS = List.of(ENGINE, "/engine-rest", "/engine-rest/engine/*");

    private static final List<String> ACCOUNTS =
            List.of("/user/**", "/group/**", "/tenant/**", "/authorization/**", "/telemetry/**");

    private static final List<String> NOT_MODELLED =
            List.of("/condition", "/external-task/fetchAndLock", "/external-task/{id}/{act}", "/history/cleanup");

    /** Tells of any name and password whether they belong together, which is asked at the sign-in only. */
    private static final String PASSWORD_PROBES = "/identity/verify/**";

    private EngineApi() {}

    /** Counts tasks of all departments, by candidate group. */
    static RequestMatcher[] taskReports() {
        return new RequestMatcher[] {matcher(HttpMethod.GET, ENGINE + "/task/report/**")};
    }

    /** No form of ours is deployed in the engine, and for a task that does not exist this one falls over. */
    static RequestMatcher[] deployedForms() {
        return matchers("/task/{id}/deployed-form");
    }

    /**
     * What nobody does by either interface: passwords are not tried; accounts and rights are kept by the portal, where it
     * takes two administrators to change them; no model of ours has an external task or starts by a condition.
     */
    static RequestMatcher[] closed() {
        Stream<RequestMatcher> probes = ROOTS.stream()
                .map(root -> PathPatternRequestMatcher.withDefaults().matcher(root + PASSWORD_PROBES));
        Stream<RequestMatcher> writes = ROOTS.stream()
                .flatMap(root ->
                        Stream.concat(ACCOUNTS.stream(), NOT_MODELLED.stream()).map(path -> root + path))
                .flatMap(path -> Stream.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE)
                        .map(method -> matcher(method, path)));
        return Stream.concat(probes, writes).toArray(RequestMatcher[]::new);
    }

    /** What Tasklist asks for; a filter is listed and counted with POST too. */
    static RequestMatcher[] tasklistReads() {
        return Stream.concat(
                        Stream.of(READ_IN_TASKLIST)
                                .flatMap(path -> Stream.of(
                                        matcher(HttpMethod.GET, ENGINE + path),
                                        matcher(HttpMethod.OPTIONS, ENGINE + path))),
                        Stream.concat(
                                Stream.of(matcher(HttpMethod.GET, ROOT), matcher(HttpMethod.GET, ROOT + "/")),
                                Stream.of(ASKED_BY_POST).map(path -> matcher(HttpMethod.POST, ENGINE + path))))
                .toArray(RequestMatcher[]::new);
    }

    /** All that may be done to a task here; it is finished by its form, through our own interface. */
    static RequestMatcher[] taskActs() {
        return Stream.of("/task/{id}/claim", "/task/{id}/unclaim")
                .map(path -> matcher(HttpMethod.POST, ENGINE + path))
                .toArray(RequestMatcher[]::new);
    }

    /** Everything about tasks that no rule before this one has allowed. */
    static RequestMatcher[] tasks() {
        return matchers("/task", "/task/**");
    }

    /** Saving filters and changing accounts: not done here. Names, passwords and groups are kept by the portal. */
    static RequestMatcher[] administration() {
        return matchers(
                Stream.concat(Stream.of("/filter/**"), ACCOUNTS.stream()).toArray(String[]::new));
    }

    static RequestMatcher[] everything() {
        return new RequestMatcher[] {PathPatternRequestMatcher.withDefaults().matcher(ROOT + "/**")};
    }

    private static RequestMatcher[] matchers(String... paths) {
        return Arrays.stream(paths)
                .map(path -> PathPatternRequestMatcher.withDefaults().matcher(ENGINE + path))
                .toArray(RequestMatcher[]::new);
    }

    private static RequestMatcher matcher(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, path);
    }
}
