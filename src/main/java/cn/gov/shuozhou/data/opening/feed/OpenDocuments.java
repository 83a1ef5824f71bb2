package cn.gov.shuozhou.data.opening.feed;

import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.PublicAddress;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The documents about all open resources, kept ready. What was taken off is in none of them from the same moment on. */
@Component
class OpenDocuments {

    /** Resources read at once. */
    private static final int AT_ONCE = 200;

    /** Addresses in one part of the sitemap, as its standard allows. */
    static final int ADDRESSES = 50_000;

    private final OpenCatalog catalog;
    private final OpenDcat dcat;
    private final ObjectMapper json;
    private final String root;
    private final Document everything = new Document(this::writeCatalog);

    OpenDocuments(OpenCatalog catalog, OpenDcat dcat, ObjectMapper json, PublicAddress address) {
        this.catalog = catalog;
        this.dcat = dcat;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.root = address.root();
    }

    /** The whole catalogue as DCAT-AP. */
    Path catalog() {
        return everything.of(catalog.stamps());
    }

    /** One resource as DCAT-AP, its files with their checksums. */
    byte[] dataset(OpenEntry entry) throws IOException {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@context", OpenDcat.CONTEXT);
        dataset.putAll(dcat.whole(entry));
        return json.writeValueAsBytes(dataset);
    }

    private void writeCatalog(List<Long> resources, OutputStream out) throws IOException {
        writeCatalog(out, generator -> {
            for (int from = 0; from < resources.size(); from += AT_ONCE) {
                for (OpenEntry entry :
                        catalog.entries(resources.subList(from, Math.min(from + AT_ONCE, resources.size())))) {
                    generator.writePOJO(dcat.listed(entry));
                }
            }
        });
    }

    /** Writes the datasets of a catalogue. */
    @FunctionalInterface
    interface Datasets {
        void write(JsonGenerator generator) throws IOException;
    }

    /** Writes a catalogue with these datasets. */
    void writeCatalog(OutputStream out, Datasets datasets) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            generator.writeStartObject();
            generator.writePOJOField("@context", OpenDcat.CONTEXT);
            for (var field : dcat.catalog().entrySet()) {
                generator.writePOJOField(field.getKey(), field.getValue());
            }
            generator.writeArrayFieldStart("dcat:dataset");
            datasets.write(generator);
            generator.writeEndArray();
            generator.writeEndObject();
        }
    }

    /** The list of the sitemap's parts. */
    byte[] sitemaps() {
        int parts = Math.max(1, (catalog.stamps().size() + ADDRESSES - 1) / ADDRESSES);
        return XmlText.write("sitemapindex", XmlText.SITEMAP, xml -> {
            for (int part = 1; part <= parts; part++) {
                xml.begin("sitemap").text("loc", root + "/open/sitemap/" + part).end();
            }
        });
    }

    /** One part of the sitemap; empty past the end. */
    byte[] sitemap(int part) {
        List<Long> ids = catalog.stamps().stream()
                .map(stamp -> stamp.id())
                .sorted()
                .skip((part - 1L) * ADDRESSES)
                .limit(ADDRESSES)
                .toList();
        return XmlText.write("urlset", XmlText.SITEMAP, xml -> {
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                for (OpenEntry entry : catalog.entries(ids.subList(from, Math.min(from + AT_ONCE, ids.size())))) {
                    xml.begin("url")
                            .text("loc", root + entry.address())
                            .text("lastmod", entry.changedAt().toLocalDate().toString())
                            .end();
                }
            }
        });
    }
}
