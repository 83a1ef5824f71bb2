package cn.gov.shuozhou.data.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's own answer to what never reaches the application: headers too long, characters an address cannot have. */
class ContainerRefusal extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ContainerRefusal.class);

    private static final int LEAST_ERROR = 400;

    private static final String PAGE = "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
            + "<title>请求未被接受</title></head><body><h1>请求未被接受</h1>"
            + "<p>地址或请求头过长，或者含有不允许的字符。请从页面上的链接或按钮重新操作；程序调用的，请核对地址和请求头。</p></body></html>";

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < LEAST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var page = response.getReporter();
            if (page != null) {
                page.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException visitorGone) {
            log.debug("Nobody waited for the answer", visitorGone);
        }
    }
}
