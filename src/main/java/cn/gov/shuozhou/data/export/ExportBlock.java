package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.sealing.StoredSeal;

/** A piece of an export's file as it lies in the database. */
record ExportBlock(long exportId, int position, int blockTotal, String keyId, byte[] content) implements StoredSeal {

    /** Where a piece belongs; part of its seal, so that it opens in no other file and at no other place. */
    static String place(long exportId, int position, int blockTotal) {
        return "list_export_block/%d/%d/%d".formatted(exportId, position, blockTotal);
    }

    @Override
    public String place() {
        return place(exportId, position, blockTotal);
    }
}
