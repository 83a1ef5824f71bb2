package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import java.util.Optional;

/**
 * Confirmed changes whose day has come and that the engine has not carried out yet. They count from 00:00 of that day,
 * whenever it does (第十二条).
 */
@Article("第十二条")
public interface DueChanges {

    /** What will be told of the resource's change when it is carried out. */
    Optional<CatalogChanged> of(long resourceId);
}
