package cn.gov.shuozhou.data.opening.feed;

import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.PublicAddress;
import cn.gov.shuozhou.data.opening.index.Facet;
import cn.gov.shuozhou.data.opening.index.OpenIndex;
import cn.gov.shuozhou.data.opening.index.OpenQuery;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What programs take of the open catalogue. */
@Controller
class OpenFeedController {

    private static final String XML = "application/xml;charset=UTF-8";

    private final OpenCatalog catalog;
    private final OpenIndex index;
    private final OpenDocuments documents;
    private final String root;

    OpenFeedController(OpenCatalog catalog, OpenIndex index, OpenDocuments documents, PublicAddress address) {
        this.catalog = catalog;
        this.index = index;
        this.documents = documents;
        this.root = address.root();
    }

    @GetMapping("/open/catalog.jsonld")
    ResponseEntity<FileSystemResource> all() {
        Path document = documents.catalog();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(String.valueOf(document.getFileName()))
                .contentType(MediaType.parseMediaType(Download.JSON_LD))
                .body(new FileSystemResource(document));
    }

    @GetMapping("/open/resources/{category}/{sequence}/dcat.jsonld")
    ResponseEntity<byte[]> one(@PathVariable String category, @PathVariable String sequence) throws IOException {
        return answer(documents.dataset(catalog.required(category + "/" + sequence)), Download.JSON_LD);
    }

    @GetMapping("/open/sitemap")
    ResponseEntity<byte[]> sitemaps() {
        return answer(documents.sitemaps(), XML);
    }

    @GetMapping("/open/sitemap/{part}")
    ResponseEntity<byte[]> sitemap(@PathVariable String part) {
        if (!part.matches("[1-9]\\d{0,3}")) {
            throw RequestRejected.notFound("站点地图没有这一部分。");
        }
        return answer(documents.sitemap(Integer.parseInt(part)), XML);
    }

    @GetMapping("/open/feed")
    ResponseEntity<byte[]> feed() {
        return feed(OpenQuery.newest(), "朔州市政务数据开放平台：最近更新", "/open/feed");
    }

    @GetMapping("/open/departments/{code}/feed")
    ResponseEntity<byte[]> departmentFeed(@PathVariable String code) {
        var query = new OpenQuery("", Map.of(Facet.DEPARTMENT, code), OpenQuery.Sort.UPDATED, 1);
        List<OpenEntry> newest = index.search(query).page().rows();
        if (newest.isEmpty()) {
            throw RequestRejected.notFound("没有这个部门，或者它还没有开放数据。");
        }
        return feed(
                query,
                newest.get(0).resource().providerName() + "开放的数据：最近更新",
                "/open/departments/" + newest.get(0).resource().providerCode() + "/feed");
    }

    private ResponseEntity<byte[]> feed(OpenQuery query, String title, String address) {
        return answer(
                AtomFeed.of(index.search(query).page().rows(), title, root, address),
                "application/atom+xml;charset=UTF-8");
    }

    private static ResponseEntity<byte[]> answer(byte[] content, String type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(DigestUtils.md5DigestAsHex(content))
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
