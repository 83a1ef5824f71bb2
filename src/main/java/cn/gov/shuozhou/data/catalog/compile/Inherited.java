package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.SharingType;

/** What an item's empty condition stands for, so that forty items need not repeat their resource's. */
final class Inherited {

    static final String UNCONDITIONAL = "无条件";

    private Inherited() {}

    static String sharingCondition(SharingType ofItem, SharingType ofResource, String condition) {
        if (ofItem == SharingType.UNCONDITIONAL) {
            return UNCONDITIONAL;
        }
        return ofItem == ofResource ? condition : "";
    }

    static String openCondition(boolean itemOpen, boolean resourceOpen, String condition) {
        return itemOpen && resourceOpen ? condition : "";
    }
}
