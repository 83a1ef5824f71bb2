package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Actor;

/**
 * A department's own system that has shown a valid token: the principal of a request to the read API.
 *
 * @param grantNumber the only grant that the token opens
 */
public record ApiReader(
        long tokenId, String tokenName, String grantNumber, String departmentCode, String departmentName)
        implements Actor {

    /** Of our own making, whatever the token is called: no account has a colon in its id. */
    @Override
    public String id() {
        return "token:" + tokenId;
    }

    @Override
    public String name() {
        return "令牌：" + tokenName;
    }

    /** As it stands in the usage record. */
    DataTaker taker() {
        return new DataTaker(id(), name(), departmentCode);
    }
}
