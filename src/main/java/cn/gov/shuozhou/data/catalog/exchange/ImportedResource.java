package cn.gov.shuozhou.data.catalog.exchange;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import org.jspecify.annotations.Nullable;

/**
 * A resource of a workbook, compared with the catalogue.
 *
 * @param row its first row, from 1
 * @param classification where a new resource without a code gets its code; empty when it has one
 * @param differences what a change changes, in Chinese
 * @param replaces the draft that it takes the place of, as it was at the check
 */
record ImportedResource(
        int row,
        Change change,
        String classification,
        @Nullable Long resourceId,
        @Nullable Integer baseVersion,
        String differences,
        @Nullable CatalogDraft replaces,
        Content content) {

    enum Change {
        NEW("新增"),
        CHANGED("变更"),
        UNCHANGED("未变");

        private final String label;

        Change(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
