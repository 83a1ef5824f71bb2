package cn.gov.shuozhou.data.delivery.pull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/**
 * Connects to the one address that was checked, whatever name the driver has: a name may mean another address a moment
 * later, while a certificate is made out to the name. Public, for the driver makes it by its name.
 */
public final class PinnedSockets extends SocketFactory {

    private final InetAddress address;

    /** @param address as digits, so that nobody is asked for it */
    public PinnedSockets(String address) throws UnknownHostException {
        this.address = InetAddress.getByName(address);
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress wanted, int timeout) throws IOException {
                super.connect(new InetSocketAddress(address, ((InetSocketAddress) wanted).getPort()), timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new Socket(address, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return new Socket(address, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Socket(address, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return new Socket(address, port, localHost, localPort);
    }
}
