package cn.gov.shuozhou.data.delivery;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** The headers of a file to be saved: its Chinese name by RFC 5987, the grant number for clients that cannot read that. */
final class Attachment {

    private Attachment() {}

    static void head(HttpServletResponse response, Grant grant, String extension, String contentType) {
        var name = grant.number() + "-" + grant.resourceName().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + extension;
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        response.setContentType(contentType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"%s%s\"; filename*=UTF-8''%s".formatted(grant.number(), extension, encoded));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
