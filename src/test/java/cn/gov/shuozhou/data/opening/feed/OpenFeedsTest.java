package cn.gov.shuozhou.data.opening.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenWithdrawals;
import cn.gov.shuozhou.data.organization.Organization;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;

@MovableClockTest
@DisplayName("第二十二条：供程序读取的开放目录")
class OpenFeedsTest {

    /** Where the shapes lie that SEMIC publishes; no part of this project. */
    private static final String OFFICIAL = "dcat-ap.shapes";

    @Autowired
    MockMvc mvc;

    @Autowired
    OpenCatalog catalog;

    @Autowired
    OpenWithdrawals withdrawals;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    OpenArchive archive;

    @Autowired
    MovableClock clock;

    @AfterEach
    void putBack() {
        jdbc.update("delete from open_withdrawal");
        clock.setToday(LocalDate.of(2026, 11, 23));
    }

    @Test
    @DisplayName("整份目录和单项数据都合乎 DCAT-AP 3.0 的必备要求，没有一处不合")
    void conforms() throws Exception {
        Model all = rdf("/open/catalog.jsonld");

        assertThat(violations(all)).isEmpty();
        assertThat(subjects(all, "Dataset")).isEqualTo(catalog.stamps().size()).isGreaterThan(25);
        assertThat(subjects(all, "Distribution")).isGreaterThan(25);
        Model one = rdf("/open/resources/204001/1/dcat.jsonld");
        assertThat(violations(one)).isEmpty();
        assertThat(subjects(one, "Distribution")).isEqualTo(4);
        assertThat(text("/open/resources/204001/1/dcat.jsonld")).contains("spdx:checksumValue", "dcat:byteSize");
    }

    @Test
    @EnabledIfSystemProperty(named = OFFICIAL, matches = ".+")
    @DisplayName("有 SEMIC 发布的 SHACL 文件的，用它检查：没有一处不合")
    void conformsToThePublishedShapes() throws Exception {
        Model published = RDFDataMgr.loadModel(System.getProperty(OFFICIAL), Lang.TURTLE);

        assertThat(violations(published, rdf("/open/catalog.jsonld"))).isEmpty();
        assertThat(violations(published, rdf("/open/resources/204001/1/dcat.jsonld")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dct:title, dct:alternative",
        "foaf:name, foaf:nick",
        "dcat:accessURL, dcat:accessService",
        "foaf:Agent, foaf:Group",
        "xsd:hexBinary, xsd:string",
        "skos:prefLabel, skos:altLabel",
        "dct:LinguisticSystem, dct:Standard",
        "spdx:ChecksumAlgorithm, spdx:Package",
        "dct:RightsStatement, dct:Standard"
    })
    @DisplayName("改坏了的目录通不过")
    void brokenFails(String right, String wrong) throws Exception {
        String broken = text("/open/resources/204001/1/dcat.jsonld").replace('"' + right + '"', '"' + wrong + '"');

        assertThat(violations(parsed(broken))).as(right).isNotEmpty();
    }

    @Test
    @DisplayName("每月存一份目录：没有变的只存一条，合乎 DCAT-AP；停止开放的，各月的存档里当即都没有")
    void monthlyArchive() throws Exception {
        jdbc.update("delete from open_archive_month");
        jdbc.update("delete from open_archive_entry");
        int total = catalog.stamps().size();
        clock.setToday(LocalDate.of(2026, 11, 1));
        archive.keepLastMonth();
        archive.keepLastMonth();
        clock.setToday(LocalDate.of(2026, 12, 2));
        archive.keepLastMonth();

        assertThat(archive.months()).extracting("keptMonth").containsExactly("2026-11", "2026-10");
        assertThat(jdbc.queryForObject("select count(*) from open_archive_entry", Integer.class))
                .isEqualTo(total);
        jdbc.update("update resource set version = version + 1 where code = '204001/1'");
        clock.setToday(LocalDate.of(2027, 1, 1));
        archive.keepLastMonth();
        jdbc.update("update resource set version = version - 1 where code = '204001/1'");
        assertThat(jdbc.queryForObject("select count(*) from open_archive_entry", Integer.class))
                .isEqualTo(total + 1);
        assertThat(text("/open/archive")).contains("/open/archive/2026-10", "/open/archive/2026-12");
        for (String month : List.of("2026-10", "2026-11", "2026-12")) {
            Model kept = rdf("/open/archive/" + month);
            assertThat(violations(kept)).isEmpty();
            assertThat(subjects(kept, "Dataset")).as(month).isEqualTo(total);
        }
        assertThat(text("/open/archive/2026-12")).isNotEqualTo(text("/open/archive/2026-11"));
        assertThat(mvc.perform(get("/open/archive/2020-01"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);

        withdrawals.withdraw(
                "204001/1",
                "学校地址中混有学生家庭住址，正在核对",
                organization.person("bureau.supervisor").orElseThrow());
        assertThat(text("/open/archive/2026-10")).contains("dcat:dataset").doesNotContain("204001/1");
    }

    @Test
    @DisplayName("站点地图列出每一项；Atom 列出最近更新的；都是完好的 XML")
    void sitemapAndFeed() throws Exception {
        assertThat(texts(xml("/open/sitemap"), "loc"))
                .hasSize(1)
                .first()
                .asString()
                .endsWith("/open/sitemap/1");
        assertThat(texts(xml("/open/sitemap/1"), "loc"))
                .hasSize(catalog.stamps().size())
                .anyMatch(address -> address.endsWith("/open/resources/204001/1"));
        assertThat(texts(xml("/open/sitemap/9"), "loc")).isEmpty();
        Document feed = xml("/open/feed");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(20);
        assertThat(texts(feed, "updated"))
                .allMatch(time -> time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00"));
        assertThat(texts(xml("/open/departments/education/feed"), "title")).contains("学校名录");
    }

    @Test
    @DisplayName("停止开放的，当即不在目录、站点地图和 Atom 里")
    void withoutWhatWasTakenOff() throws Exception {
        List<String> documents = List.of("/open/catalog.jsonld", "/open/sitemap/1", "/open/departments/education/feed");
        for (String document : documents) {
            assertThat(text(document)).as(document).contains("/open/resources/204001/1");
        }
        withdrawals.withdraw(
                "204001/1",
                "学校地址中混有学生家庭住址，正在核对",
                organization.person("bureau.supervisor").orElseThrow());

        for (String document : documents) {
            var answer = mvc.perform(get(document)).andReturn().getResponse();
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .as(document)
                    .doesNotContain("/open/resources/204001/1");
        }
        assertThat(mvc.perform(get("/open/resources/204001/1/dcat.jsonld"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(410);
    }

    @Test
    @DisplayName("页面里有 schema.org 的 Dataset")
    void schemaOrg() throws Exception {
        assertThat(text("/open/resources/204001/1"))
                .contains("itemtype=\"https://schema.org/Dataset\"", "itemprop=\"license\"", "itemprop=\"contentUrl\"")
                .contains("itemprop=\"variableMeasured\" content=\"学校名称\"");
    }

    private static List<String> violations(Model model) {
        Model shapes = ModelFactory.createDefaultModel();
        Stream.of("dcat-ap-3.0.1.ttl", "dcat-ap-mandatory.ttl")
                .map(OpenFeedsTest.class::getResourceAsStream)
                .forEach(file -> RDFDataMgr.read(shapes, Objects.requireNonNull(file), Lang.TURTLE));
        return violations(shapes, model);
    }

    private static List<String> violations(Model shapes, Model model) {
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse(shapes), model.getGraph());
        return report.getEntries().stream()
                .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message())
                .toList();
    }

    private Model rdf(String address) throws Exception {
        return parsed(text(address));
    }

    private static Model parsed(String json) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(json), "urn:base:", Lang.JSONLD);
        return model;
    }

    private static int subjects(Model model, String type) {
        return model.listResourcesWithProperty(
                        org.apache.jena.vocabulary.RDF.type, model.createResource("http://www.w3.org/ns/dcat#" + type))
                .toList()
                .size();
    }

    private String text(String address) throws Exception {
        var answer = mvc.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private Document xml(String address) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text(address).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String element) {
        List<String> texts = new ArrayList<>();
        var found = document.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
