package cn.gov.shuozhou.data.delivery;

import java.util.Optional;

/** Which grants are being renewed; implemented by the feature in which grants are applied for. */
public interface GrantRenewals {

    /** The number of the case in which the grant is being renewed, or was; empty where there is none, or none with success. */
    Optional<String> caseOf(String grantNumber);
}
