package cn.gov.shuozhou.data.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Stands before all that reads a body, and behind the one that knows the sender's address. Bodies come at a pace or not at
 * all; few are waited for at once; and what nobody has read is not waited for either, once the answer is out.
 */
final class SlowBodyValve extends ValveBase {

    private static final String REFUSED = SlowBodyValve.class.getName();

    /** What is read of a refused body, so that its sender comes to read the answer. */
    private static final int MOST_DRAINED = 3 * 1024 * 1024;

    private final BodiesUnderWay underWay = new BodiesUnderWay();

    SlowBodyValve() {
        super(true);
    }

    /** Whether too many bodies of this sender are under way already; a filter says so, for it knows how. */
    static boolean isRefused(ServletRequest request) {
        return request.getAttribute(REFUSED) != null;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        long announced = announced(request);
        if (announced <= 0 && request.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        String address = request.getRemoteAddr();
        InputBuffer unpaced = request.getCoyoteRequest().getInputBuffer();
        PacedBody body = new PacedBody(unpaced, announced, ended -> underWay.leave(address, ended), System::nanoTime);
        boolean admitted = underWay.enter(address, body);
        if (!admitted) {
            request.setAttribute(REFUSED, true);
        }
        request.getCoyoteRequest().setInputBuffer(body);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsync()) {
                finish(request, response, body, admitted);
            }
            request.getCoyoteRequest().setInputBuffer(unpaced);
            underWay.leave(address, body);
        }
    }

    /** A length that is said twice is none; the server refuses such a request by itself. */
    private static long announced(Request request) {
        try {
            return request.getContentLengthLong();
        } catch (IllegalArgumentException twice) {
            return -1;
        }
    }

    private static void finish(Request request, Response response, PacedBody body, boolean admitted) {
        if (body.ended()) {
            return;
        }
        try {
            response.finishResponse();
            boolean awaited = request.getHeader("Expect") != null && body.bytes() == 0;
            Drain drain = new Drain();
            while (admitted && !awaited && !body.ended() && body.bytes() < MOST_DRAINED) {
                body.doRead(drain);
            }
        } catch (IOException gone) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
        if (!body.ended()) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Takes what nobody wants. */
    private static final class Drain implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer newBuffer) {
            buffer = newBuffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
