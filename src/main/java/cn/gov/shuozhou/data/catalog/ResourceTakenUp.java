package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;

/**
 * A department has come to depend on a resource: it has applied for it or was granted it. Published in the same
 * transaction, so that a department that comes in the month of notice of a change is told of it at once (第十二条).
 */
@Article("第十二条")
public record ResourceTakenUp(long resourceId) {}
