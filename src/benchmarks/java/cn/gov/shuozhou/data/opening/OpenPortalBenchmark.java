package cn.gov.shuozhou.data.opening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.benchmark.PostgresServer;
import cn.gov.shuozhou.data.DataSharingApplication;
import cn.gov.shuozhou.data.benchmark.Figures;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * How long the public waits for a search and for the page of a resource among 5,000 and among 50,000 open resources, beside a
 * static file of the same server in the same run (PostgreSQL).
 */
@ActiveProfiles("demo")
@SpringBootTest(classes = DataSharingApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenPortalBenchmark {

    private static final int SMALL = 5_000;
    private static final int LARGE = 50_000;
    private static final int REQUESTS = 200;
    private static final int CLIENTS = 50;
    private static final int REQUESTS_OF_EACH = 20;

    private static final String SEARCH = "/open/resources?q=" + URLEncoder.encode("企业 登记", StandardCharsets.UTF_8);
    private static final String RESOURCE = "/open/resources/399/7";
    private static final String STATIC_FILE = "/css/calendar.css";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    private final HttpClient client = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry registry) {
        PostgresServer.use(registry);
    }

    @Test
    void pages() throws Exception {
        plant(1, SMALL);
        double[] small = measured(SMALL);
        plant(SMALL + 1, LARGE);
        double[] large = measured(LARGE);
        Figures.say(
                "开放平台，%,d 项之比 %,d 项：查找 %.2f，资源页 %.2f",
                LARGE, SMALL, large[0] / small[0], large[1] / small[1]);
        crowd();
    }

    /** Seconds of a search and of a page of a resource, in the middle. */
    private double[] measured(int resources) throws Exception {
        get(SEARCH, null);
        String tag = get(RESOURCE, null).headers().firstValue("ETag").orElseThrow();
        for (int i = 0; i < REQUESTS; i++) {
            get(STATIC_FILE, null);
        }
        double file = median(STATIC_FILE, null);
        double search = median(SEARCH, null);
        double page = median(RESOURCE, null);
        double unchanged = median(RESOURCE, tag);
        Figures.say(
                "开放平台（PostgreSQL，%,d 项）：静态文件 %.1f 毫秒；查找 %.1f 毫秒，比 %.2f；资源页 %.1f 毫秒，比 %.2f；资源页未变（304）%.1f 毫秒，比 %.2f",
                resources,
                1e3 * file,
                1e3 * search,
                file / search,
                1e3 * page,
                file / page,
                1e3 * unchanged,
                file / unchanged);
        return new double[] {search, page};
    }

    private double median(String path, String tag) throws Exception {
        double[] seconds = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            seconds[i] = Figures.seconds(() -> get(path, tag));
        }
        return Figures.median(seconds);
    }

    private HttpResponse<byte[]> get(String path, String tag) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (tag != null) {
            request.header("If-None-Match", tag);
        }
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(tag == null ? 200 : 304);
        return answer;
    }

    /** Fifty who search at once, each again and again. */
    private void crowd() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<double[]>> all = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            all.add(clients.submit(() -> {
                double[] seconds = new double[REQUESTS_OF_EACH];
                for (int n = 0; n < REQUESTS_OF_EACH; n++) {
                    seconds[n] = Figures.seconds(() -> get(SEARCH, null));
                }
                return seconds;
            }));
        }
        List<Double> seconds = new ArrayList<>();
        for (Future<double[]> one : all) {
            Arrays.stream(one.get()).forEach(seconds::add);
        }
        clients.shutdown();
        double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Figures.say(
                "开放平台，%d 人同时查找（%,d 项）：中位 %.0f 毫秒，p95 %.0f 毫秒",
                CLIENTS, LARGE, 1e3 * sorted[sorted.length / 2], 1e3 * sorted[sorted.length * 95 / 100]);
    }

    /** Open resources with five items each; one in twenty is about enterprises. */
    private void plant(int from, int to) {
        jdbc.update("""
                insert into resource (code, category, section, heading, name, provider_code, provider_name,
                    provider_credit_code, summary, format_class, format_type, theme, sharing_type, sharing_condition,
                    sharing_method, sharing_method_type, open, open_condition, update_cycle, published_on, version, status,
                    demo, data_rows, search_text)
                select '399/' || n, category, section, heading,
                    (case when n %% 20 = 0 then '企业登记信息' else '公共服务设施名录' end) || n, provider_code, provider_name,
                    provider_credit_code, '示例数据，第' || n || '项', format_class, format_type, theme, sharing_type,
                    sharing_condition, sharing_method, sharing_method_type, true, '无条件开放', 'MONTHLY', date '2024-01-01', 1,
                    'PUBLISHED', true, 0, 'bench'
                from generate_series(%d, %d) n, (select * from resource order by id limit 1) r
                """.formatted(from, to));
        jdbc.update("""
                insert into item (resource_id, position, name, type, length, sharing_type, sharing_condition, open,
                    open_condition, sensitivity, masking)
                select id, p, '第' || p || '列', 'CHARACTER', 50, 'UNCONDITIONAL', '', true, '无条件开放', 'PUBLIC', 'NONE'
                from resource, generate_series(1, 5) p
                where code like '399/%' and not exists (select 1 from item where resource_id = resource.id)
                """);
        for (String table : List.of("resource", "item")) {
            jdbc.execute("vacuum analyze " + table);
        }
    }
}
