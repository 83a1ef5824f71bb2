package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The hosts that data may be fetched from, as the operator has named them; none means that nothing is fetched at all. */
@Component
class AllowedHosts {

    private final Set<String> names;

    AllowedHosts(@Value("${app.pulls.hosts:}") String hosts) {
        names = Arrays.stream(hosts.split(","))
                .map(AllowedHosts::plain)
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean none() {
        return names.isEmpty();
    }

    /** Whether it is named, letter by letter: no pattern, and no other way of writing the same address. */
    boolean has(String host) {
        return names.contains(plain(host));
    }

    /**
     * The address to connect to. It is asked for once: what was looked at is what is connected to.
     *
     * @throws PullFault when the host is not named or not known, or leads back to this machine or its link without being
     *     named by that address
     */
    InetAddress address(String host) {
        if (!has(host)) {
            throw new PullFault(
                    Kind.NOT_ALLOWED, "主机“%s”不在允许取数的主机之列。请联系系统管理员在设置 APP_PULLS_HOSTS 中加上它。".formatted(host));
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new PullFault(Kind.UNKNOWN_HOST, "查不到主机“%s”的地址，请核对主机名。".formatted(host));
        }
        if (isNear(address) && !names.contains(address.getHostAddress())) {
            throw new PullFault(
                    Kind.NOT_ALLOWED,
                    "主机“%s”指向本机或本网段内部的地址，没有连接。确须从那里取数的，请系统管理员在设置 APP_PULLS_HOSTS 中写明该地址。".formatted(host));
        }
        return address;
    }

    private static boolean isNear(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }

    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
