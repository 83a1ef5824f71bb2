package cn.gov.shuozhou.data.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the published catalogue; an empty filter lets everything pass.
 *
 * @param words separated by spaces; every one must occur in the name, summary, provider, code or an item's name
 * @param department code of the providing department
 * @param page number of the wanted page, from 1
 */
public record ResourceQuery(
        String words,
        @Nullable String department,
        @Nullable SharingType sharingType,
        @Nullable Theme theme,
        @Nullable FormatClass formatClass,
        Sort sort,
        int page) {

    /** The order of the result; equal rows follow their codes. */
    public enum Sort {
        RELEVANCE("名称相符的在前"),
        NEWEST("最近发布的在前"),
        PROVIDER("按提供部门");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public ResourceQuery {
        words = words.strip();
        department = department == null || department.isBlank() ? null : department;
        page = Math.max(1, page);
    }

    /** Everything that contains the words. */
    public static ResourceQuery of(String words) {
        return new ResourceQuery(words, null, null, null, null, Sort.RELEVANCE, 1);
    }

    /** Whether nothing was asked for: the whole catalogue. */
    public boolean everything() {
        return words.isEmpty() && department == null && sharingType == null && theme == null && formatClass == null;
    }
}
