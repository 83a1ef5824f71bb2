package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.masking.MaskingRule;

/** What an answer says of one item. */
record AnsweredItem(long itemId, boolean granted, MaskingRule masking) {}
