package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.DisputeMark;
import cn.gov.shuozhou.data.catalog.DisputeMarks;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the holder of a grant has to know: the doubts about the items that it gives, and once what was corrected in them. */
@Component
@Article("第十九条")
class GrantMarks {

    private final DisputeMarks marks;
    private final CorrectionNews news;

    GrantMarks(DisputeMarks marks, CorrectionNews news) {
        this.marks = marks;
        this.news = news;
    }

    List<DisputeMark> of(Grant grant) {
        return marks.of(grant.resourceId()).stream()
                .filter(mark -> mark.concerns(grant.itemIds()))
                .toList();
    }

    /** The same, as they go with the rows of this data set. */
    MarkedRows of(Grant grant, DataSet dataSet) {
        return MarkedRows.of(of(grant), dataSet.id());
    }

    /** What was corrected, to be said with the data that leave now and not again. */
    List<String> takeNews(Grant grant) {
        return news.take(grant);
    }
}
