package cn.gov.shuozhou.data.catalog.publication;

import org.jspecify.annotations.Nullable;

/**
 * One resource that a case publishes, kept when its draft is gone.
 *
 * @param resourceId the published resource; null until then
 */
record PublicationResource(
        String code, String name, @Nullable Long resourceId) {}
