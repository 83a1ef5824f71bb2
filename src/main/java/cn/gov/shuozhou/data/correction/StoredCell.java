package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.sealing.StoredSeal;

/**
 * A cell of an edit as it lies in the database.
 *
 * @param content sealed: what was there and what comes instead; both may be personal data (第二十八条)
 */
record StoredCell(long editId, long rowNo, long itemId, String keyId, byte[] content) implements StoredSeal {

    @Override
    public String place() {
        return place(editId, rowNo, itemId);
    }

    static String place(long editId, long rowNo, long itemId) {
        return "correction_cell/%d/%d/%d".formatted(editId, rowNo, itemId);
    }
}
