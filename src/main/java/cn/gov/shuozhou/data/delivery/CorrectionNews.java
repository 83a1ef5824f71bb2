package cn.gov.shuozhou.data.delivery;

import java.util.List;

/** What was corrected in the data of a grant; implemented by the feature in which corrections are made (第十九条). */
public interface CorrectionNews {

    /** Sentences that the grant's holder has not been given with data yet; given once, they do not come again. */
    List<String> take(Grant grant);
}
