package cn.gov.shuozhou.data.catalog;

import java.util.Set;

/** Whether resources are used; the catalogue asks, and the package that grants data implements it. */
public interface GrantHistory {

    /** The ids of the resources that some department was granted at some time. */
    Set<Long> everGranted();

    /** The ids of the resources whose data somebody has downloaded or read through the interface. */
    Set<Long> everUsed();
}
