package cn.gov.shuozhou.data.catalog;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** By what one sees that a published resource has changed: a new version, new data, or another name of its department. */
public record ResourceStamp(
        long id, int version, String providerName, @Nullable LocalDateTime dataUpdatedAt) {}
