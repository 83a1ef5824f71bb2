package cn.gov.shuozhou.data.report.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.operation.FigureSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;

@MovableClockTest
@DisplayName("docker/monitoring：Grafana 图表只问系统给出的指标")
class GrafanaDashboardTest {

    private static final Path FOLDER = Path.of("docker/monitoring");

    private static final Pattern METRIC = Pattern.compile("\\bdata_sharing_[a-z_]+");

    /** Only where a mail server is set, and counted by the counting itself. */
    private static final Set<String> ELSEWHERE = Set.of("data_sharing_mails", "data_sharing_figures_failed");

    @Autowired
    private List<FigureSource> sources;

    @Test
    @DisplayName("图表中的每个指标都有，系统的每个指标都在图表中")
    void everyMetricExists() throws IOException {
        Set<String> exposed = sources.stream()
                .map(source -> source.name().replace('.', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
        exposed.addAll(ELSEWHERE);
        Set<String> asked = new TreeSet<>();
        panels().forEach(panel -> panel.get("targets").forEach(target -> {
            List<String> names = METRIC.matcher(target.get("expr").asText())
                    .results()
                    .map(found -> found.group())
                    .toList();
            assertThat(names).as(panel.get("title").asText()).isNotEmpty();
            asked.addAll(names);
        }));

        assertThat(asked).isEqualTo(exposed);
    }

    @Test
    @DisplayName("图表的数据源就是配置的那一个，采集两个节点的监控端口；镜像有版本，口令没有缺省值")
    void theFilesFitTogether() throws IOException {
        Map<String, List<Map<String, Object>>> datasources =
                new Yaml().load(Files.readString(FOLDER.resolve("grafana/provisioning/datasources/prometheus.yml")));
        Object uid = datasources.get("datasources").get(0).get("uid");
        assertThat(panels())
                .allSatisfy(panel ->
                        assertThat(panel.get("datasource").get("uid").asText()).isEqualTo(uid));
        assertThat(Files.readString(FOLDER.resolve("prometheus.yml")))
                .contains("node1:9090", "node2:9090", "/actuator/prometheus");
        Map<String, Map<String, Map<String, Object>>> added =
                new Yaml().load(Files.readString(Path.of("docker/monitoring.yml")));
        assertThat(added.get("services"))
                .containsOnlyKeys("prometheus", "grafana")
                .allSatisfy((name, service) -> {
                    assertThat(service)
                            .containsKey("mem_limit")
                            .containsEntry("restart", "unless-stopped")
                            .containsEntry("cap_drop", List.of("ALL"));
                    assertThat(String.valueOf(service.get("image"))).matches("[a-z/]+:v?\\d+\\.\\d+\\.\\d+");
                });
        assertThat(Files.readString(Path.of("docker/monitoring.yml"))).contains("${GRAFANA_PASSWORD:?");
    }

    private static List<JsonNode> panels() throws IOException {
        JsonNode board = new ObjectMapper()
                .readTree(FOLDER.resolve("grafana/dashboards/data-sharing.json").toFile());
        List<JsonNode> panels = new ArrayList<>();
        board.get("panels").forEach(panels::add);
        assertThat(panels).isNotEmpty();
        return panels;
    }
}
