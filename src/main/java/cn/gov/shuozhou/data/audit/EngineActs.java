package cn.gov.shuozhou.data.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people do through the engine's own interfaces, which know no {@link Audited}: the web apps' and {@code /engine-rest}.
 * The first entry that fits gives the name.
 */
final class EngineActs {

    private static final String FALLBACK = "流程引擎接口操作";

    /** The web apps' interface, or the REST interface with or without the engine's name. */
    private static final String API = "(?:/camunda/api/engine/engine/[^/]+|/engine-rest(?:/engine/[^/]+)?)";

    private static final String ID = "/[^/]+";

    /** Lists and counts that are asked for with POST, because their conditions are long. */
    private static final Pattern QUERY = Pattern.compile(API
            + "/(?!message$|signal$|condition$|history/cleanup$)(?:(?:history/)?[a-z-]+|.*/(?:count|list|singleResult)|authorization/check)"
            + "|/camunda/api/cockpit/plugin/.*");

    /** What Cockpit shows of people and of cases; the lists that Tasklist asks for again and again are not among them. */
    private static final Pattern SHOWN = Pattern.compile(
            API + "/(?:(?:variable-instance|history)(?:/.*)?|user(?:/count)?|process-instance/[^/]+/variables.*)");

    private record Named(String method, Pattern path, String name) {

        Named(String method, String path, String name) {
            this(method, Pattern.compile(path), name);
        }

        boolean fits(String requestMethod, String requestPath) {
            return (method.isEmpty() || method.equals(requestMethod))
                    && path.matcher(requestPath).matches();
        }
    }

    private static final List<Named> NAMES = List.of(
            new Named("", "/camunda/api/admin/setup/.*", "创建引擎初始管理员"),
            new Named("", "/camunda/api/admin/auth/.*/login/.*", "网页应用登录"),
            new Named("", "/camunda/api/admin/auth/.*/logout", "退出网页应用"),
            new Named("POST", API + "/task" + ID + "/claim", "签收待办"),
            new Named("POST", API + "/task" + ID + "/unclaim", "退回待办"),
            new Named("POST", API + "/task/create", "新建待办"),
            new Named("POST", API + "/task" + ID + "/(?:assignee|delegate|resolve)", "改派待办"),
            new Named("POST", API + "/task" + ID + "/(?:complete|submit-form)", "完成待办"),
            new Named("", API + "/task" + ID + "/.*variables.*", "读写待办变量"),
            new Named("PUT", API + "/process-instance(?:" + ID + ")?/suspended", "挂起或恢复办件"),
            new Named("DELETE", API + "/process-instance" + ID, "终止办件"),
            new Named("POST", API + "/process-instance" + ID + "/modification(?:-async)?", "变更办件环节"),
            new Named("", API + "/process-instance" + ID + "/variables.*", "读写办件变量"),
            new Named("PUT", API + "/process-definition.*/suspended", "挂起或恢复流程"),
            new Named("PUT", API + "/job" + ID + "/retries", "重试失败的作业"),
            new Named("", API + "/(?:job|job-definition|external-task|incident)/.*", "处理流程作业"),
            new Named("", API + "/deployment.*", "流程部署"),
            new Named("", API + "/identity/verify.*", "试探口令"),
            new Named("PUT", API + "/user" + ID + "/credentials", "修改口令"),
            new Named("POST", API + "/user" + ID + "/unlock", "解锁账号"),
            new Named("POST", API + "/user/create", "新建引擎账号"),
            new Named("DELETE", API + "/user" + ID, "删除引擎账号"),
            new Named("PUT", API + "/user" + ID + "/profile", "修改账号资料"),
            new Named("", API + "/(?:group|tenant)/.*", "管理用户组和租户"),
            new Named("", API + "/authorization.*", "管理引擎权限"),
            new Named("POST", API + "/filter/create", "新建筛选器"),
            new Named("PUT", API + "/filter" + ID, "修改筛选器"),
            new Named("DELETE", API + "/filter" + ID, "删除筛选器"),
            new Named("POST", API + "/filter" + ID + "/(?:list|count|singleResult)", "执行筛选器"),
            new Named("", API + "/task(?:/count)?", "查询待办"));

    private EngineActs() {}

    static boolean isEngine(String path) {
        return Stream.of("/camunda/api/", "/engine-rest/", "/engine-rest").anyMatch(path::startsWith);
    }

    static String name(String method, String path) {
        return NAMES.stream()
                .filter(named -> named.fits(method, path))
                .map(Named::name)
                .findFirst()
                .orElse(FALLBACK);
    }

    /** A question asked with POST, which changes as little as one with GET. */
    static boolean isQuery(String method, String path) {
        return method.equals("POST") && QUERY.matcher(path).matches();
    }

    /** The act that a successful answer of the engine is recorded as; empty for an answer that is not recorded. */
    static Optional<String> reading(String method, String path) {
        if (!method.equals("GET") && !isQuery(method, path)) {
            return Optional.empty();
        }
        if (path.startsWith("/engine-rest")) {
            return Optional.of("读取流程数据（接口）");
        }
        return SHOWN.matcher(path).matches() ? Optional.of("查看流程数据") : Optional.empty();
    }
}
