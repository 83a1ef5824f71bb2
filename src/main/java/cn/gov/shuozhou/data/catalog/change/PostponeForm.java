package cn.gov.shuozhou.data.catalog.change;

import org.jspecify.annotations.Nullable;

/**
 * A later day for an announced change, as it was typed.
 *
 * @param announced the day that the form showed
 */
record PostponeForm(
        @Nullable String announced,
        @Nullable String postponedTo,
        @Nullable String postponeReason) {}
