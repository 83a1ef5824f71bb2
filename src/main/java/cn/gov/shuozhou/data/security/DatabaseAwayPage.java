package cn.gov.shuozhou.data.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * The page that is shown without a database. What a form has sent is in it, to be sent again by a click; the script keeps
 * it in the window as well, for who goes elsewhere first.
 */
final class DatabaseAwayPage {

    /** Seconds after which a program may ask again. */
    private static final String LATER = "10";

    private static final Set<String> SECRET = Set.of("password", "present", "wanted", "repeated");

    private DatabaseAwayPage() {}

    static void write(HttpServletRequest request, HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader(HttpHeaders.RETRY_AFTER, LATER);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                <!DOCTYPE html>
                <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>暂停办理</title><link rel="stylesheet" href="%1$s/webjars/bootstrap/css/bootstrap.min.css"><link rel="stylesheet" href="%1$s/css/app.css"><script defer src="%1$s/js/kept-form.js"></script></head>
                <body><main id="content" class="frame"><div class="page"><section class="panel refusal"><h1>暂停办理</h1><p>%2$s</p>%3$s</section></div></main></body></html>
                """.formatted(request.getContextPath(), sentence, again(request)));
    }

    /** A form of the same address with the same words; files and passwords are not put into a page. */
    private static String again(HttpServletRequest request) {
        boolean sent = request.getMethod().equals("POST");
        boolean files = String.valueOf(request.getContentType()).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        if (sent && files) {
            return "<p>您填写的文字保留在本窗口中，没有丢失：稍后返回原来的页面，会自动填好；文件须重新选择。</p><div class=\"form-actions\" data-kept-page></div>";
        }
        if (sent && request.getParameterMap().keySet().stream().anyMatch(SECRET::contains)) {
            return "<p>口令不在任何地方保留：请稍后重新打开页面填写。</p>";
        }
        String words = request.getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> hidden(field.getKey(), value)))
                .collect(Collectors.joining());
        return (sent ? "<p>您填写的内容保留在本页，没有丢失，不用重新填写。</p>" : "")
                + "<form method=\"%s\" action=\"%s\">%s<div class=\"form-actions\"><button class=\"btn btn-primary\">%s</button></div></form>"
                        .formatted(
                                sent ? "post" : "get",
                                HtmlUtils.htmlEscape(request.getRequestURI()),
                                words,
                                sent ? "重新提交" : "重新打开");
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(HtmlUtils.htmlEscape(name), HtmlUtils.htmlEscape(value));
    }
}
