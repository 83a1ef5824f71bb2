package cn.gov.shuozhou.data.security;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.regex.Pattern;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * The server's HTTP with so many connections for one address: who opens thousands and sends nothing would else have them
 * all. A proxy that is trusted has as many as it needs; it counts for itself. Made by the server, by its name.
 */
public final class BoundedProtocol extends Http11NioProtocol {

    private final BoundedEndpoint bounded;

    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.bounded = endpoint;
    }

    void bound(int mostOfOneAddress, Pattern proxies) {
        bounded.most = mostOfOneAddress;
        bounded.proxies = proxies;
    }

    private static final class BoundedEndpoint extends NioEndpoint {

        private int most = Integer.MAX_VALUE;
        private Pattern proxies = Pattern.compile("");

        /** Closes one too many before anything is read from it. */
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (mayConnect(socket)) {
                return super.setSocketOptions(socket);
            }
            destroySocket(socket);
            return false;
        }

        private boolean mayConnect(SocketChannel socket) {
            if (getConnections().size() < most) {
                return true;
            }
            try {
                if (!(socket.getRemoteAddress() instanceof InetSocketAddress sender)) {
                    return true;
                }
                String address = sender.getAddress().getHostAddress();
                return proxies.matcher(address).matches()
                        || getConnections().stream()
                                        .filter(open -> address.equals(open.getRemoteAddr()))
                                        .count()
                                < most;
            } catch (IOException gone) {
                return false;
            }
        }
    }
}
