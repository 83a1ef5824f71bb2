package cn.gov.shuozhou.data.delivery;

import org.jspecify.annotations.Nullable;

/**
 * An upload waits to be confirmed; told in the transaction in which it comes to wait.
 *
 * @param uploadId the upload that brought it; null when the rows came otherwise
 */
public record DataProposed(
        long resourceId, long dataSetId, @Nullable Long uploadId) {}
