package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.NameKey;
import cn.gov.shuozhou.data.delivery.OnwardTarget;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a grant filled in to pass data on; anything may still be missing.
 *
 * @param token a form can be sent once under it
 * @param recipient of whom data are handed to; empty where they are published
 * @param attachments ids of the files that go with it
 */
record OnwardForm(
        String token,
        String grantNumber,
        List<Long> itemIds,
        @Nullable OnwardTarget target,
        String recipient,
        String purpose,
        String manner,
        String safeguards,
        String personsConsent,
        @Nullable LocalDate until,
        List<Long> attachments) {

    private static final String PUBLIC = "社会公众";

    /** To whom the data go, in words. */
    String recipientName() {
        return target == OnwardTarget.PUBLIC ? PUBLIC : recipient;
    }

    /** The recipient, however the name was typed. */
    String recipientKey() {
        return NameKey.of(recipientName());
    }
}
