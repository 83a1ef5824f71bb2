package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.delivery.OpenedData;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.PublicAddress;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** The files of a resource, their checksums, and the description by which programs read them. */
@Controller
class OpenFileController {

    private static final String CHECKSUM = ".sha256";
    private static final String PACKAGE = "datapackage.json";

    private final OpenCatalog catalog;
    private final OpenFiles files;
    private final PublicAddress address;
    private final ObjectMapper json;

    OpenFileController(OpenCatalog catalog, OpenFiles files, PublicAddress address, ObjectMapper json) {
        this.catalog = catalog;
        this.files = files;
        this.address = address;
        this.json = json;
    }

    @GetMapping("/open/resources/{category}/{sequence}/{file}")
    void file(
            @PathVariable String category,
            @PathVariable String sequence,
            @PathVariable String file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OpenEntry entry = catalog.required(category + "/" + sequence);
        if (file.equals(PACKAGE)) {
            var all = files.formats(entry).stream()
                    .map(format -> files.file(entry, format))
                    .toList();
            if (all.isEmpty()) {
                throw noSuchFile();
            }
            text(
                    response,
                    MediaType.APPLICATION_JSON_VALUE,
                    json.writeValueAsBytes(DataPackage.of(entry, all, address.root())));
        } else if (file.endsWith(CHECKSUM)) {
            OpenFile made = made(entry, file.substring(0, file.length() - CHECKSUM.length()));
            String line = made.sha256() + "  " + made.format().fileName() + "\n";
            text(response, "text/plain;charset=UTF-8", line.getBytes(StandardCharsets.UTF_8));
        } else {
            send(entry, made(entry, file), request, response);
        }
    }

    private OpenFile made(OpenEntry entry, String name) {
        return files.file(entry, OpenFormat.named(name).orElseThrow(OpenFileController::noSuchFile));
    }

    private static RequestRejected noSuchFile() {
        return RequestRejected.notFound("这项数据没有这个文件。请从该数据的页面下载。");
    }

    private static void text(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CACHE_CONTROL, revalidated());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Anybody may keep it, and asks before using it again: it may have been taken off. */
    private static String revalidated() {
        return CacheControl.noCache().cachePublic().getHeaderValue();
    }

    private void send(OpenEntry entry, OpenFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, revalidated());
        if (new ServletWebRequest(request, response).checkNotModified('"' + file.sha256() + '"')) {
            return;
        }
        String code = entry.resource().code();
        String ending = file.format().fileName().substring("data".length());
        response.setContentType(file.format().contentType());
        response.setContentLengthLong(file.bytes());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                Download.attachment(entry.resource().name() + "-" + code.replace('/', '-') + ending));
        response.setHeader(
                "Repr-Digest",
                "sha-256=:%s:"
                        .formatted(Base64.getEncoder()
                                .encodeToString(HexFormat.of().parseHex(file.sha256()))));
        var out = OpenedData.watched(response.getOutputStream(), () -> catalog.required(code));
        Files.copy(file.path(), out);
        out.flush();
    }
}
