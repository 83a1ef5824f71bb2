package cn.gov.shuozhou.data.sharing;

import org.jspecify.annotations.Nullable;

/**
 * An item of an application.
 *
 * @param unmaskedReason why it is needed plainly, if its requester has said so
 * @param givenAtReceipt whether it is shared unconditionally and was not answered
 * @param endedBy the change of the catalogue that has ended this; null when none has
 */
record AskedItem(
        long itemId,
        @Nullable String unmaskedReason,
        boolean givenAtReceipt,
        @Nullable String endedBy) {

    boolean isDueFromReceipt() {
        return givenAtReceipt && endedBy == null;
    }
}
