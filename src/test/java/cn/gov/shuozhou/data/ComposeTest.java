package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.yaml.snakeyaml.Yaml;

@DisplayName("docker/compose.yml：数据库、两个节点、反向代理")
class ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[-?][^}]*)?}");
    private static final Set<String> NODES = Set.of("node1", "node2");

    /** How long the engine's pool is waited for when a node ends. */
    private static final int JOBS_AT_MOST = 25;

    private String text;
    private Map<String, Map<String, Object>> services;

    @BeforeEach
    void read() throws IOException {
        text = Files.readString(Path.of("docker/compose.yml"));
        Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(text);
        services = compose.get("services");
    }

    @Test
    @DisplayName("对外只有反向代理，每个服务都有内存上限并自动重启")
    void onlyTheProxyIsReachable() {
        assertThat(services).containsOnlyKeys("database", "node1", "node2", "proxy");
        assertThat(services.get("database")).containsEntry("image", "postgres:15");
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(service).containsKey("mem_limit").containsEntry("restart", "unless-stopped");
            assertThat(service.containsKey("ports")).as(name).isEqualTo(name.equals("proxy"));
        });
    }

    @Test
    @DisplayName("映像用构建时录下的类数据归档启动，录制的脚本在构建范围内")
    void theImageStartsFromItsArchive() throws IOException {
        var image = Files.readString(Path.of("docker/Dockerfile"));
        var script = Files.readString(Path.of("docker/archive-classes.sh"));
        assertThat(script).contains("-XX:ArchiveClassesAtExit=data-sharing.jsa");
        assertThat(image.lines().filter(line -> line.startsWith("ENTRYPOINT")))
                .singleElement()
                .asString()
                .contains("\"-XX:SharedArchiveFile=data-sharing.jsa\"");
        assertThat(image).contains("COPY docker/archive-classes.sh ./", "RUN sh archive-classes.sh");
        assertThat(Files.readAllLines(Path.of("docker/Dockerfile.dockerignore")))
                .contains("!docker/archive-classes.sh");
    }

    @Test
    @DisplayName("代理转发给这两个节点，节点等数据库就绪")
    void theProxyKnowsTheNodes() throws IOException {
        var proxy = Files.readString(Path.of("docker/nginx.conf"));
        assertThat(Pattern.compile("server (\\w+):8080 resolve max_fails")
                        .matcher(proxy)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactlyInAnyOrderElementsOf(NODES);
        assertThat(proxy).containsPattern("resolver 127\\.0\\.0\\.11 ").contains("zone nodes ");
        NODES.forEach(node -> assertThat(services.get(node))
                .containsEntry("depends_on", Map.of("database", Map.of("condition", "service_healthy"))));
        assertThat(String.valueOf(services.get("database").get("healthcheck")))
                .as("the server that initdb starts listens on its socket only")
                .contains("pg_isready --host=127.0.0.1");
    }

    @Test
    @DisplayName("每个服务的日志有上限、不能取得更多权限；节点和代理的文件系统只读")
    void servicesAreConfined() {
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(service)
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .containsEntry("cap_drop", List.of("ALL"));
            assertThat(String.valueOf(service.get("logging"))).as(name).contains("max-size", "max-file");
            assertThat(service.containsKey("read_only")).as(name).isEqualTo(!name.equals("database"));
        });
    }

    @Test
    @DisplayName("停止节点时等得够久：请求、定时工作、引擎作业的上限加起来还有余")
    void nodesAreGivenTimeToEnd() throws IOException {
        Map<String, Map<String, Map<String, Object>>> settings = new Yaml()
                .<Map<String, Map<String, Map<String, Object>>>>load(
                        Files.readString(Path.of("src/main/resources/application.yml")));
        var spring = settings.get("spring");
        var requests = seconds(spring.get("lifecycle").get("timeout-per-shutdown-phase"));
        var scheduled = seconds(((Map<?, ?>) ((Map<?, ?>) spring.get("task").get("scheduling")).get("shutdown"))
                .get("await-termination-period"));

        NODES.forEach(node -> assertThat(seconds(services.get(node).get("stop_grace_period")))
                .isGreaterThan(requests + scheduled + JOBS_AT_MOST));
    }

    @Test
    @DisplayName("代理的日志不记查询条件，来源的协议不由用户说了算")
    void theProxyKeepsQueriesToItself() throws IOException {
        var proxy = Files.readString(Path.of("docker/nginx.conf"));
        assertThat(proxy)
                .containsPattern("log_format without_query [^;]*\\$request_method \\$uri \\$status")
                .doesNotContainPattern("\\$request[ ;']|\\$request_uri|\\$args|\\$query_string|\\$http_referer")
                .containsPattern("access_log /dev/stdout without_query;")
                .containsPattern("default \\$scheme;")
                .doesNotContainPattern("(?m)^\\s*https\\s+https;");
    }

    @Test
    @DisplayName("节点只采信代理转发的来源：代理的地址固定，其他服务分不到")
    void onlyTheProxyIsTrusted() {
        var attached = (Map<?, ?>) services.get("proxy").get("networks");
        String address = String.valueOf(((Map<?, ?>) attached.get("default")).get("ipv4_address"));
        NODES.forEach(node -> assertThat(((Map<?, ?>) services.get(node).get("environment")).get("TRUSTED_PROXIES"))
                .isEqualTo(address));

        Map<String, Map<String, Map<String, Map<String, List<Map<String, String>>>>>> compose = new Yaml().load(text);
        Map<String, String> network =
                compose.get("networks").get("default").get("ipam").get("config").get(0);
        assertThat(new IpAddressMatcher(network.get("subnet")).matches(address)).isTrue();
        assertThat(new IpAddressMatcher(network.get("ip_range")).matches(address))
                .isFalse();
    }

    @Test
    @DisplayName("节点的环境变量都是运行手册说明过的，并以 postgres 环境启动")
    void nodesGetKnownSettings() throws IOException {
        var manual = Files.readString(Path.of("src/docs/operations/start.md"))
                + Files.readString(Path.of("src/docs/operations/postgresql.md"));
        NODES.forEach(node -> {
            var environment = (Map<?, ?>) services.get(node).get("environment");
            assertThat(environment.get("SPRING_PROFILES_ACTIVE")).isEqualTo("postgres");
            assertThat(environment.keySet())
                    .map(String::valueOf)
                    .contains("DB_URL", "DB_USER", "DB_PASSWORD", "APP_MASKING_KEY")
                    .allSatisfy(name -> assertThat(manual).contains("`" + name + "`"));
        });
    }

    @Test
    @DisplayName("口令和密钥没有缺省值，样例与用到的变量一致且不含口令")
    void noSecretHasADefault() throws IOException {
        assertThat(VARIABLE.matcher(text).results())
                .filteredOn(found -> found.group(1).matches("DB_PASSWORD|APP_MASKING_KEY|APP_ENCRYPTION_KEYS"))
                .allSatisfy(found -> assertThat(found.group(2)).startsWith(":?请在 .env 中设置"))
                .extracting(found -> found.group(1))
                .contains("DB_PASSWORD", "APP_MASKING_KEY", "APP_ENCRYPTION_KEYS");
        assertThat(text).contains("${FIRST_ADMIN_PASSWORD:-}").doesNotContainPattern("PASSWORD: (?!\\$\\{)");

        var example = Files.readString(Path.of("docker/env.example"));
        var offered = Pattern.compile("^#?([A-Z_]+)=(.*)$", Pattern.MULTILINE)
                .matcher(example)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        assertThat(offered.keySet())
                .isEqualTo(VARIABLE.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(offered)
                .allSatisfy((name, value) -> assertThat(name.matches(".*(PASSWORD|KEY).*") ? value : "")
                        .as(name)
                        .isEmpty());
    }

    private static int seconds(Object duration) {
        return Integer.parseInt(String.valueOf(duration).replace("s", ""));
    }
}
