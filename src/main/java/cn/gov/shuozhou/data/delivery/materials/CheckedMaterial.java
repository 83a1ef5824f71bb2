package cn.gov.shuozhou.data.delivery.materials;

import org.jspecify.annotations.Nullable;

/**
 * A material with what is to be done about it.
 *
 * @param words why, and where it is found
 * @param grant the grant by which it is obtained; null where by none
 * @param application where an application for it begins, filled in; null where none helps
 */
public record CheckedMaterial(
        long id,
        String name,
        MaterialVerdict verdict,
        String words,
        @Nullable String grant,
        @Nullable String application) {}
