package cn.gov.shuozhou.data.sharing;

import org.jspecify.annotations.Nullable;

/** An item that is asked for, with the reason why it is needed plainly, if its requester has given one. */
record ItemReason(long itemId, @Nullable String reason) {}
