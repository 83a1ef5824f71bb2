package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.classification.Classification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** 信息资源分类 as the scheme of concepts that themes of datasets are taken from: 类, 项, 目 and 细目, each under its parent. */
final class DcatThemes {

    private final String scheme;
    private final Map<String, Map<String, Object>> concepts = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Object>>> children = new HashMap<>();

    /** Takes the whole tree, every entry behind its parent. */
    DcatThemes(String root, List<Classification> tree) {
        scheme = root + "/catalog/classification";
        tree.forEach(this::add);
    }

    private void add(Classification entry) {
        Map<String, Object> concept = new LinkedHashMap<>();
        concept.put("@id", address(entry.code()));
        concept.put("@type", "skos:Concept");
        concept.put("skos:inScheme", Map.of("@id", scheme));
        concept.put("skos:notation", entry.code());
        concept.put("skos:prefLabel", DcatExport.chinese(entry.name()));
        if (entry.retired()) {
            concept.put("owl:deprecated", true);
        }
        concepts.put(entry.code(), concept);
        String parent = entry.parent();
        if (parent == null) {
            children.computeIfAbsent(scheme, any -> new ArrayList<>()).add(concept);
            return;
        }
        concept.put("skos:broader", Map.of("@id", address(parent)));
        children.computeIfAbsent(parent, code -> {
                    List<Map<String, Object>> narrower = new ArrayList<>();
                    Objects.requireNonNull(concepts.get(code)).put("skos:narrower", narrower);
                    return narrower;
                })
                .add(concept);
    }

    /** The scheme with all its concepts. */
    Map<String, Object> taxonomy() {
        Map<String, Object> taxonomy = new LinkedHashMap<>();
        taxonomy.put("@id", scheme);
        taxonomy.put("@type", "skos:ConceptScheme");
        taxonomy.put("dct:title", DcatExport.chinese("政务信息资源分类"));
        taxonomy.put("skos:hasTopConcept", children.getOrDefault(scheme, List.of()));
        return taxonomy;
    }

    /** The concept of a resource, which its code begins with; nothing if the tree does not have it. */
    Optional<Map<String, Object>> themeOf(String resourceCode) {
        String classification = resourceCode.split("/", 2)[0];
        return concepts.containsKey(classification)
                ? Optional.of(Map.of("@id", address(classification)))
                : Optional.empty();
    }

    private String address(String code) {
        return scheme + "#class-" + code;
    }
}
