package cn.gov.shuozhou.data.delivery;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.mock.web.MockHttpServletResponse;

/** An answer whose body is not kept in memory. */
final class Received extends MockHttpServletResponse {

    private final OutputStream body;

    Received(OutputStream body) {
        this.body = body;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void write(int value) throws IOException {
                body.write(value);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                body.write(bytes, from, length);
            }
        };
    }
}
