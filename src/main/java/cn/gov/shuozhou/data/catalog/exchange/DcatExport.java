package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The published catalogue as DCAT-AP in JSON-LD 1.1, written resource by resource: metadata only, never data. */
@Component
class DcatExport {

    private static final Map<String, Object> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "owl", "http://www.w3.org/2002/07/owl#",
            "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private static final String RIGHTS = "http://publications.europa.eu/resource/authority/access-right/";

    private final Catalog catalog;
    private final Classifications classifications;
    private final ObjectMapper json;
    private final String root;

    /**
     * Begins.
     *
     * @param root where people reach the portal; whoever harvests knows a dataset by an address that begins with it, so it
     *     must not be what a request says of the server
     */
    DcatExport(
            Catalog catalog,
            Classifications classifications,
            ObjectMapper json,
            @Value("${app.base-url:http://localhost:${server.port}}") URI root) {
        this.catalog = catalog;
        this.classifications = classifications;
        // The same catalogue is the same file, so that two harvests can be compared.
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.root = root.toString().replaceFirst("/+$", "");
    }

    /** Writes the whole catalogue. What breaks off in the middle stays without its end, so that no reader takes it for whole. */
    void write(OutputStream out) throws IOException {
        DcatThemes themes = new DcatThemes(root, classifications.all());
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            generator.writeStartObject();
            generator.writePOJOField("@context", CONTEXT);
            generator.writeStringField("@id", root + "/catalog");
            generator.writeStringField("@type", "dcat:Catalog");
            generator.writePOJOField("dct:title", chinese("朔州市政务数据资源目录"));
            generator.writePOJOField("dct:description", chinese("朔州市各政务部门已发布的政务数据资源目录。"));
            generator.writePOJOField("dct:publisher", agent("朔州市政务信息管理局"));
            generator.writePOJOField("dcat:themeTaxonomy", themes.taxonomy());
            generator.writeArrayFieldStart("dcat:dataset");
            catalog.forEach(ResourceQuery.of(""), entry -> {
                try {
                    generator.writePOJO(dataset(themes, entry.resource(), entry.items()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    private Map<String, Object> dataset(DcatThemes themes, Resource resource, List<Item> items) {
        String address = root + "/catalog/" + resource.id();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", address);
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", resource.code());
        dataset.put("dct:title", chinese(resource.name()));
        dataset.put("dct:description", chinese(resource.summary()));
        dataset.put("dct:publisher", agent(resource.providerName()));
        dataset.put("dct:issued", Map.of("@value", resource.publishedOn().toString(), "@type", "xsd:date"));
        dataset.put(
                "dct:accrualPeriodicity", Map.of("@id", resource.updateCycle().frequency()));
        dataset.put("dct:accessRights", Map.of("@id", RIGHTS + right(resource)));
        dataset.put(
                "dct:rights",
                labelled("dct:RightsStatement", resource.sharingType().label() + "：" + resource.sharingCondition()));
        themes.themeOf(resource.code()).ifPresent(theme -> dataset.put("dcat:theme", theme));
        dataset.put("dcat:keyword", keywords(resource, items));
        dataset.put("dcat:landingPage", Map.of("@id", address));
        dataset.put(
                "dcat:distribution",
                Map.of(
                        "@id", address + "#distribution",
                        "@type", "dcat:Distribution",
                        "dct:title", chinese(resource.name()),
                        "dct:format", labelled("dct:MediaTypeOrExtent", resource.formatType()),
                        "dcat:accessURL", Map.of("@id", address)));
        return dataset;
    }

    /** The platform's own 主题 is a word to search by; it is no entry of 信息资源分类. */
    private static List<Map<String, Object>> keywords(Resource resource, List<Item> items) {
        return Stream.concat(Stream.of(resource.theme().label()), items.stream().map(Item::name))
                .distinct()
                .map(DcatExport::chinese)
                .toList();
    }

    private static String right(Resource resource) {
        if (resource.open()) {
            return "PUBLIC";
        }
        return resource.sharingType() == SharingType.NOT_SHARED ? "NON_PUBLIC" : "RESTRICTED";
    }

    static Map<String, Object> chinese(String text) {
        return Map.of("@value", text, "@language", "zh");
    }

    private static Map<String, Object> labelled(String type, String text) {
        return Map.of("@type", type, "rdfs:label", chinese(text));
    }

    private static Map<String, Object> agent(String name) {
        return Map.of("@type", "foaf:Agent", "foaf:name", chinese(name));
    }
}
