package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.catalog.classification.Classification;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DisplayName("第十条：全市目录的元数据（DCAT-AP）")
class DcatExportTest extends ImportScene {

    private static final String PORTAL = "https://data.example.gov.cn";
    private static final String ADDRESS = "/catalog/dcat.jsonld";

    @Autowired
    DcatExport dcat;

    @Autowired
    Classifications classifications;

    @Autowired
    TransactionOperations transactions;

    @Test
    @DisplayName("每项已发布的资源一个数据集，必备的词都在，引用的前缀都有定义")
    void datasets() throws Exception {
        var root = exported();
        assertThat(root.get("@type").asText()).isEqualTo("dcat:Catalog");
        assertThat(root.get("dcat:dataset"))
                .hasSize((int) catalog.search(ResourceQuery.of("")).total())
                .allSatisfy(dataset -> {
                    assertThat(dataset.get("@type").asText()).isEqualTo("dcat:Dataset");
                    assertThat(dataset.get("@id").asText()).startsWith(PORTAL + "/catalog/");
                    assertThat(dataset.at("/dct:title/@value").asText()).isNotBlank();
                    assertThat(dataset.at("/dct:description/@value").asText()).isNotBlank();
                    assertThat(dataset.at("/dcat:distribution/dcat:accessURL/@id")
                                    .asText())
                            .isNotBlank();
                });
        assertThat(Pattern.compile("\"(\\w+):\\w+\"")
                        .matcher(root.toString())
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .allMatch(prefix -> root.get("@context").has(prefix));
    }

    @Test
    @DisplayName("标识以设定的门户网址开头，不听请求头的；两次导出一字不差")
    void identifiers() throws Exception {
        String forged = mvc.perform(get(ADDRESS)
                        .header("Host", "evil.example")
                        .with(request -> {
                            request.setServerName("evil.example");
                            return request;
                        })
                        .with(as(officer("civil-affairs"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(forged).doesNotContain("evil.example").isEqualTo(page(ADDRESS, officer("civil-affairs")));
        assertThat(described(exported()).keySet()).allMatch(id -> id.startsWith(PORTAL + "/catalog"));
    }

    @Test
    @DisplayName("标识不重复；类、项、目、细目是一棵树，每个数据集的主题都是其中一个概念")
    void themes() throws Exception {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update("update classification set retired_at = current_timestamp where code = '101002'");
            // Of classes that there are not: other tests of the same context made them up.
            jdbc.update("update resource set status = 'RETIRED' where not exists"
                    + " (select 1 from classification c where resource.code like c.code || '/%')");
            JsonNode root = written();
            JsonNode scheme = root.get("dcat:themeTaxonomy");
            assertThat(scheme.get("@type").asText()).isEqualTo("skos:ConceptScheme");
            Map<String, JsonNode> all = described(root);
            Map<String, JsonNode> concepts = new HashMap<>(all);
            concepts.values().removeIf(node -> !node.get("@type").asText().equals("skos:Concept"));

            for (Classification entry : classifications.all()) {
                JsonNode concept = concepts.remove(PORTAL + "/catalog/classification#class-" + entry.code());
                assertThat(concept.get("skos:notation").asText()).isEqualTo(entry.code());
                assertThat(concept.at("/skos:prefLabel/@value").asText()).isEqualTo(entry.name());
                assertThat(concept.at("/skos:inScheme/@id").asText())
                        .isEqualTo(scheme.get("@id").asText());
                assertThat(concept.has("owl:deprecated")).isEqualTo(entry.code().equals("101002"));
                JsonNode above = entry.parent() == null
                        ? scheme.get("skos:hasTopConcept")
                        : all.get(concept.at("/skos:broader/@id").asText()).get("skos:narrower");
                assertThat(above).contains(concept);
            }
            assertThat(concepts).isEmpty();
            assertThat(root.get("dcat:dataset"))
                    .allSatisfy(dataset -> assertThat(
                                    all.get(dataset.at("/dcat:theme/@id").asText())
                                            .get("skos:notation")
                                            .asText())
                            .isEqualTo(dataset.get("dct:identifier").asText().split("/")[0]));
        });
    }

    @Test
    @DisplayName("写到中途出错的，留下的不是完整的 JSON，收割的平台不会当作全部目录")
    void brokenOff() {
        var out = new ByteArrayOutputStream();
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.update("update resource set update_cycle = 'NEVER_HEARD_OF' where code = '101002/1'");
            assertThatThrownBy(() -> dcat.write(out)).isInstanceOf(RuntimeException.class);
        });
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"@context\"");
        assertThatThrownBy(() -> new ObjectMapper().readTree(out.toByteArray()))
                .isInstanceOf(JsonProcessingException.class);
    }

    private JsonNode exported() throws Exception {
        return new ObjectMapper().readTree(page(ADDRESS, officer("civil-affairs")));
    }

    private JsonNode written() {
        var out = new ByteArrayOutputStream();
        try {
            dcat.write(out);
            return new ObjectMapper().readTree(out.toByteArray());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Everything that the file says something of, by its identifier; what only refers to another is left out. */
    private static Map<String, JsonNode> described(JsonNode root) {
        List<JsonNode> nodes = new ArrayList<>(root.findParents("@type"));
        nodes.removeIf(node -> !node.has("@id"));
        Map<String, JsonNode> described = new HashMap<>();
        nodes.forEach(node -> assertThat(described.put(node.get("@id").asText(), node))
                .as(node.get("@id").asText())
                .isNull());
        return described;
    }
}
