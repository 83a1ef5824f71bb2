package cn.gov.shuozhou.data.access;

import org.springframework.security.authorization.AuthorizationDecision;

/** No path rule is declared for an address; it is answered and recorded like an address that does not exist. */
public final class NoPathRule extends AuthorizationDecision {

    public NoPathRule() {
        super(false);
    }
}
