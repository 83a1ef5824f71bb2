package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.upload.DataUpload;
import org.jspecify.annotations.Nullable;

/**
 * How far the check of a file has come that a provider would give.
 *
 * @param upload the file that is being checked; null when there is none
 * @param progress how far it has come, in words
 * @param preview what a checked file would change; null while there is none
 */
record DataCheck(
        @Nullable Long upload, String progress, @Nullable DataPreview preview) {

    static DataCheck underWay(DataUpload upload) {
        return new DataCheck(upload.id(), upload.words(), null);
    }

    static DataCheck passed(DataPreview preview) {
        return new DataCheck(null, "", preview);
    }
}
