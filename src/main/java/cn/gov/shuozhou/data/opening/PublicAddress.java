package cn.gov.shuozhou.data.opening;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people reach the portal, as the installation says and not as a request says: others keep these addresses. */
@Component
public class PublicAddress {

    private final String root;

    PublicAddress(@Value("${app.base-url:http://localhost:${server.port}}") URI root) {
        this.root = root.toString().replaceFirst("/+$", "");
    }

    /** Without a slash at the end. */
    public String root() {
        return root;
    }
}
