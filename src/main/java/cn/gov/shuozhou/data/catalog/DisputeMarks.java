package cn.gov.shuozhou.data.catalog;

import java.util.List;

/** The doubts about resources that are not settled; implemented by the feature in which they are reported (第十九条). */
public interface DisputeMarks {

    /** Those about this resource, the oldest first. */
    List<DisputeMark> of(long resourceId);
}
