package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.DeliveryMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the requester filled in; anything may still be missing.
 *
 * @param token of the draft
 * @param enterpriseBasis asked of a 公共服务企业 only (第三十五条)
 * @param attachments ids of the files that go with it
 * @param acknowledged the announced change that the requester says to know
 * @param revision of the draft that the form was opened with; 0 when it was never saved
 */
record ApplicationForm(
        String token,
        int revision,
        long resourceId,
        List<Long> itemIds,
        String purpose,
        String legalBasis,
        String enterpriseBasis,
        String scope,
        @Nullable DeliveryMode accessMode,

        @Nullable LocalDate periodFrom,

        @Nullable LocalDate periodTo,
        List<Long> attachments,
        @Nullable String acknowledged) {

    ApplicationForm {
        token = token == null ? "" : token;
        itemIds = itemIds == null ? List.of() : itemIds.stream().distinct().toList();
        purpose = text(purpose);
        legalBasis = text(legalBasis);
        enterpriseBasis = text(enterpriseBasis);
        scope = text(scope);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    DeliveryMode mode() {
        return accessMode == null ? DeliveryMode.FILE : accessMode;
    }
}
