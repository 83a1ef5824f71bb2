package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.OnwardTarget;
import org.jspecify.annotations.Nullable;

/**
 * What an application of the kind 对外提供 says besides.
 *
 * @param grantNumber under which the data were received
 * @param recipient to whom they are to go, in words
 * @param manner in which form and by which way
 * @param safeguards how they are kept safe there
 * @param personsConsent how those whom the data are about have agreed; null where they are about nobody
 */
public record OnwardRequest(
        String grantNumber,
        OnwardTarget target,
        String recipient,
        String manner,
        String safeguards,
        @Nullable String personsConsent) {}
