package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.SharingType;

/** The condition that an item takes over from its resource when its own is empty. */
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
