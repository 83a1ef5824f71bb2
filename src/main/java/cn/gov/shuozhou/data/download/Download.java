package cn.gov.shuozhou.data.download;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** The headers of a file to be saved under a Chinese name. */
public final class Download {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String JSON_LD = "application/ld+json";

    private static final String NOT_IN_A_NAME = "[\\\\/:*?\"<>|\\p{Cntrl}]";

    private Download() {}

    public static void head(HttpServletResponse response, String name, String contentType) {
        head(response, name, name, contentType);
    }

    /** As above, with a shorter name for clients that read no Chinese. */
    public static void head(HttpServletResponse response, String name, String plainName, String contentType) {
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name, plainName));
    }

    /** The header's value for a file of this name. */
    public static String attachment(String name) {
        return attachment(name, name);
    }

    /** Plain ASCII for clients that know nothing else, whole by RFC 5987 for others, without what no file system allows. */
    private static String attachment(String name, String plainName) {
        String encoded = URLEncoder.encode(name.replaceAll(NOT_IN_A_NAME, "_"), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain(plainName), encoded);
    }

    /** Letters, digits and marks as they stand: 上传历史-20261128.xlsx is 20261128.xlsx. */
    private static String plain(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String letters = stem.replaceAll("[^A-Za-z0-9._-]+", "").replaceAll("^[._-]+|[._-]+$", "");
        String extension = dot < 0 ? "" : name.substring(dot).replaceAll("[^A-Za-z0-9.]+", "");
        return (letters.isEmpty() ? "download" : letters) + extension;
    }
}
