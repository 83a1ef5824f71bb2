package cn.gov.shuozhou.data.delivery.upload;

import cn.gov.shuozhou.data.sealing.StoredSeal;

/** A piece of an upload as it lies in the database. */
record UploadBlock(long uploadId, Kind kind, int position, int blockTotal, String keyId, byte[] content)
        implements StoredSeal {

    /** What it is a piece of. */
    enum Kind {
        /** The file, until it has been read. */
        FILE,
        /** Why the file was refused; the sentences name values. */
        REFUSAL
    }

    /** Where a piece belongs; part of its seal, so that it opens in no other file and at no other place. */
    static String place(long uploadId, Kind kind, int position, int blockTotal) {
        return "data_upload_block/%d/%s/%d/%d".formatted(uploadId, kind, position, blockTotal);
    }

    @Override
    public String place() {
        return place(uploadId, kind, position, blockTotal);
    }
}
