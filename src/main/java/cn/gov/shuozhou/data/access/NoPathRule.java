package cn.gov.shuozhou.data.access;

import org.springframework.security.authorization.AuthorizationDecision;

/** That nobody has declared a door to a place; it is answered and recorded like a place that does not exist. */
public final class NoPathRule extends AuthorizationDecision {

    public NoPathRule() {
        super(false);
    }
}
