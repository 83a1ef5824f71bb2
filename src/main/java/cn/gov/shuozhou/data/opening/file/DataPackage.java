package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.opening.Licence;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.OpenItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The files of a resource as a Frictionless Data Package: by it a program reads each of them without asking anybody. */
final class DataPackage {

    private DataPackage() {}

    /** @param root where people reach the portal */
    static Map<String, Object> of(OpenEntry entry, List<OpenFile> files, String root) {
        var resource = entry.resource();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("profile", "tabular-data-package");
        all.put("name", name(entry));
        all.put("id", root + entry.address());
        all.put("title", resource.name());
        all.put("description", resource.summary());
        all.put("homepage", root + entry.address());
        all.put("version", resource.version() + "." + files.get(0).version());
        all.put("created", Objects.requireNonNull(resource.dataUpdatedAt()).withNano(0) + "+08:00");
        all.put(
                "licenses",
                List.of(Map.of("name", Licence.NAME, "path", root + Licence.ADDRESS, "title", Licence.TITLE)));
        all.put("contributors", List.of(Map.of("title", resource.providerName(), "role", "publisher")));
        all.put("resources", files.stream().map(file -> resource(entry, file)).toList());
        return all;
    }

    private static Map<String, Object> resource(OpenEntry entry, OpenFile file) {
        OpenFormat format = file.format();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", format.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        resource.put("path", format.fileName());
        resource.put("title", entry.resource().name() + "，" + format.label());
        resource.put("format", format.kind());
        resource.put("mediatype", format.mediaType());
        resource.put("encoding", format.charset().name().toLowerCase(java.util.Locale.ROOT));
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        resource.put("schema", schema(entry.free()));
        return resource;
    }

    private static Map<String, Object> schema(List<OpenItem> items) {
        return new TreeMap<>(
                Map.of("fields", items.stream().map(FieldType::describe).toList(), "missingValues", List.of("")));
    }

    private static String name(OpenEntry entry) {
        return "shuozhou-" + entry.resource().code().replace('/', '-').toLowerCase(java.util.Locale.ROOT);
    }
}
