package cn.gov.shuozhou.data.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Records what the engine hands out before the first byte of it: what cannot be recorded is not handed out. By then the
 * engine has set the status.
 */
class AuditedResponse extends HttpServletResponseWrapper {

    private final Runnable record;

    AuditedResponse(HttpServletResponse response, Runnable record) {
        super(response);
        this.record = record;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (getStatus() < SC_MULTIPLE_CHOICES) {
            record.run();
        }
        return super.getOutputStream();
    }
}
