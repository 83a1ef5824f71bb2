package cn.gov.shuozhou.data.delivery;

/**
 * A department's own system that has shown a valid token: the principal of a request to the read API.
 *
 * @param grantNumber the only grant that the token opens
 */
public record ApiReader(long tokenId, String tokenName, String grantNumber, String departmentCode) {

    /** As it stands in the usage record. */
    DataTaker taker() {
        return new DataTaker("token:" + tokenId, "令牌：" + tokenName, departmentCode);
    }
}
