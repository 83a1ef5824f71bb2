package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.masking.MaskingRule;

/** One item that a grant names, under the name it had then, with the rule by which its values are masked. */
public record GrantedItem(long itemId, String name, MaskingRule masking) {}
