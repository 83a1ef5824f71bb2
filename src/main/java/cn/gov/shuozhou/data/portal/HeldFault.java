package cn.gov.shuozhou.data.portal;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A response of the engine's interface; a system fault in it is held back, everything else is sent at once. */
final class HeldFault extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    private @Nullable ServletOutputStream output;

    HeldFault(HttpServletResponse response) {
        super(response);
    }

    /** What is held back; empty when nothing is. */
    byte[] content() {
        return held.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (output == null) {
            output = new Either(super.getOutputStream());
        }
        return output;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isFault()) {
            super.flushBuffer();
        }
    }

    private boolean isFault() {
        return getStatus() == SC_INTERNAL_SERVER_ERROR;
    }

    /** Decides with every write, since the status may be set after the stream is taken. */
    private final class Either extends ServletOutputStream {

        private final ServletOutputStream out;

        private Either(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            if (isFault()) {
                held.write(one);
            } else {
                out.write(one);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (isFault()) {
                held.write(bytes, offset, length);
            } else {
                out.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isFault()) {
                out.flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!isFault()) {
                out.close();
            }
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
