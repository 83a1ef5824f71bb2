package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import org.jspecify.annotations.Nullable;

/**
 * Where a resource stands in the classification.
 *
 * @param code of the resource, or the one that stands for it until it has one
 * @param known whether the tree offers the classification of the code; what departments brought in may have another, and
 *     what was compiled before may have one that has been retired
 */
record Place(
        String code,
        String category,
        String section,
        String heading,
        @Nullable String detail,
        boolean known) {

    /** Stands for the sequence number that is given out on saving. */
    static final String NOT_YET = "/0";

    static Place of(ResourceDraft resource, Classifications classifications) {
        String prefix = prefix(resource.code());
        return new Place(
                resource.code(),
                resource.category(),
                resource.section(),
                resource.heading(),
                resource.detail(),
                classifications.find(prefix).filter(entry -> !entry.retired()).isPresent());
    }

    /** The classification's part of a code. */
    static String prefix(String code) {
        int slash = code.indexOf('/');
        return slash < 0 ? code : code.substring(0, slash);
    }

    boolean needsNumber() {
        return code.endsWith(NOT_YET);
    }

    Place withCode(String other) {
        return new Place(other, category, section, heading, detail, known);
    }

    /** The first digits of the code, as the tree's entry of that length; empty when the tree does not know it. */
    String part(int digits) {
        String prefix = prefix(code);
        return known && prefix.length() >= digits ? prefix.substring(0, digits) : "";
    }

    String detailPart() {
        String prefix = prefix(code);
        return known && prefix.length() > 6 ? prefix : "";
    }

    /** The names from 类 down. */
    public String words() {
        return category + " / " + section + " / " + heading + (detail == null ? "" : " / " + detail);
    }
}
