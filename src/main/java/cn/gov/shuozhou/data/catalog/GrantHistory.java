package cn.gov.shuozhou.data.catalog;

import java.util.Set;

/** Whether the resources are of use to anybody: the catalogue asks, and the package above that hands out data answers. */
public interface GrantHistory {

    /** The ids of the resources that some department was granted at some time. */
    Set<Long> everGranted();

    /** The ids of the resources of which somebody took data at some time, by download or through the interface. */
    Set<Long> everUsed();
}
