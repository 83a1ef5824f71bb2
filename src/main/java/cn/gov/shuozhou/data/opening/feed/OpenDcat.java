package cn.gov.shuozhou.data.opening.feed;

import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.opening.Licence;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.opening.PublicAddress;
import cn.gov.shuozhou.data.opening.file.OpenFile;
import cn.gov.shuozhou.data.opening.file.OpenFiles;
import cn.gov.shuozhou.data.opening.file.OpenFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Open resources as DCAT-AP 3 in JSON-LD 1.1. */
@Component
class OpenDcat {

    static final Map<String, Object> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "spdx", "http://spdx.org/rdf/terms#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String IANA = "https://www.iana.org/assignments/media-types/";

    private final OpenFiles files;
    private final String root;

    OpenDcat(OpenFiles files, PublicAddress address) {
        this.files = files;
        this.root = address.root();
    }

    /** The catalogue without its datasets. */
    Map<String, Object> catalog() {
        Map<String, Object> catalog = new LinkedHashMap<>();
        catalog.put("@id", root + "/open");
        catalog.put("@type", "dcat:Catalog");
        catalog.put("dct:title", chinese("朔州市政务数据开放目录"));
        catalog.put("dct:description", chinese("朔州市各政务部门向社会开放的数据。"));
        catalog.put("dct:publisher", agent(root + "/open/departments", "朔州市政务信息管理局"));
        catalog.put("dct:language", Map.of("@id", AUTHORITY + "language/ZHO", "@type", "dct:LinguisticSystem"));
        catalog.put("dct:license", licence());
        catalog.put("foaf:homepage", Map.of("@id", root + "/open", "@type", "foaf:Document"));
        return catalog;
    }

    /** A dataset as the catalogue lists it. */
    Map<String, Object> listed(OpenEntry entry) {
        return dataset(
                entry,
                files.formats(entry).stream()
                        .map(format -> distribution(entry, format))
                        .toList());
    }

    /** A dataset by itself: its files are described with their checksums. */
    Map<String, Object> whole(OpenEntry entry) {
        return dataset(
                entry,
                files.formats(entry).stream()
                        .map(format -> distribution(entry, files.file(entry, format)))
                        .toList());
    }

    private Map<String, Object> dataset(OpenEntry entry, List<Map<String, Object>> distributions) {
        var resource = entry.resource();
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", address(entry) + "#dataset");
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", resource.code());
        dataset.put("dct:title", chinese(resource.name()));
        dataset.put("dct:description", chinese(resource.summary()));
        dataset.put(
                "dct:publisher", agent(root + "/open/departments/" + resource.providerCode(), resource.providerName()));
        dataset.put("dct:issued", typed(resource.publishedOn(), "xsd:date"));
        dataset.put("dct:modified", typed(entry.changedAt().toLocalDate(), "xsd:date"));
        dataset.put(
                "dct:accrualPeriodicity", Map.of("@id", resource.updateCycle().frequency(), "@type", "dct:Frequency"));
        dataset.put("dct:accessRights", rights(entry));
        dataset.put("dct:language", Map.of("@id", AUTHORITY + "language/ZHO", "@type", "dct:LinguisticSystem"));
        dataset.put("dcat:version", String.valueOf(resource.version()));
        dataset.put(
                "dcat:theme",
                Map.of(
                        "@id",
                        root + "/open/resources?theme=" + resource.theme().name(),
                        "@type",
                        "skos:Concept",
                        "skos:prefLabel",
                        chinese(resource.theme().label())));
        dataset.put(
                "dcat:keyword",
                Stream.concat(
                                Stream.of(resource.theme().label()),
                                entry.open().items().stream().map(OpenItem::name))
                        .distinct()
                        .map(OpenDcat::chinese)
                        .toList());
        dataset.put("dcat:landingPage", Map.of("@id", address(entry), "@type", "foaf:Document"));
        if (!distributions.isEmpty()) {
            dataset.put("dcat:distribution", distributions);
        }
        return dataset;
    }

    private Map<String, Object> distribution(OpenEntry entry, OpenFile file) {
        Map<String, Object> distribution = distribution(entry, file.format());
        distribution.put("dcat:byteSize", typed(file.bytes(), "xsd:nonNegativeInteger"));
        distribution.put(
                "spdx:checksum",
                Map.of(
                        "@type", "spdx:Checksum",
                        "spdx:algorithm",
                                Map.of(
                                        "@id",
                                        "http://spdx.org/rdf/terms#checksumAlgorithm_sha256",
                                        "@type",
                                        "spdx:ChecksumAlgorithm"),
                        "spdx:checksumValue", typed(file.sha256(), "xsd:hexBinary")));
        return distribution;
    }

    private Map<String, Object> distribution(OpenEntry entry, OpenFormat format) {
        String file = address(entry) + "/" + format.fileName();
        Map<String, Object> distribution = new LinkedHashMap<>();
        distribution.put("@id", file + "#distribution");
        distribution.put("@type", "dcat:Distribution");
        distribution.put("dct:title", chinese(entry.resource().name() + "，" + format.label()));
        distribution.put("dcat:accessURL", id(address(entry)));
        distribution.put("dcat:downloadURL", id(file));
        distribution.put(
                "dct:format",
                Map.of(
                        "@id",
                        AUTHORITY + "file-type/" + format.kind().toUpperCase(java.util.Locale.ROOT),
                        "@type",
                        "dct:MediaTypeOrExtent"));
        distribution.put("dcat:mediaType", Map.of("@id", IANA + format.mediaType(), "@type", "dct:MediaType"));
        distribution.put("dct:license", licence());
        return distribution;
    }

    private String address(OpenEntry entry) {
        return root + entry.address();
    }

    private Map<String, Object> licence() {
        return Map.of(
                "@id", root + Licence.ADDRESS, "@type", "dct:LicenseDocument", "dct:title", chinese(Licence.TITLE));
    }

    private static Map<String, Object> rights(OpenEntry entry) {
        boolean free = entry.open().attribute() == OpeningAttribute.UNCONDITIONAL;
        return Map.of(
                "@id", AUTHORITY + "access-right/" + (free ? "PUBLIC" : "RESTRICTED"), "@type", "dct:RightsStatement");
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }

    private static Map<String, Object> typed(Object value, String type) {
        return Map.of("@value", value.toString(), "@type", type);
    }

    private static Map<String, Object> chinese(String text) {
        return Map.of("@value", text, "@language", "zh");
    }

    private static Map<String, Object> agent(String address, String name) {
        return Map.of("@id", address, "@type", "foaf:Agent", "foaf:name", chinese(name));
    }
}
