package cn.gov.shuozhou.data.catalog.publication;

import org.jspecify.annotations.Nullable;

/**
 * One field of one resource that a reviewer wants changed.
 *
 * @param code of the resource
 * @param place the field in the words of the national template, e.g. {@code 信息项“姓名” · 共享类型}
 */
record Mark(
        @Nullable String code,
        @Nullable String place,
        @Nullable String remark) {}
