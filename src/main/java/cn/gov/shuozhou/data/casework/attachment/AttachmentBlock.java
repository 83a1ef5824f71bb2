package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.sealing.StoredSeal;

/** A piece of an attachment as it lies in the database. */
record AttachmentBlock(long attachmentId, int position, int blockTotal, String keyId, byte[] content)
        implements StoredSeal {

    /** Where a piece belongs; part of its seal, so that it opens in no other attachment and at no other place. */
    static String place(long attachmentId, int position, int blockTotal) {
        return "attachment_block/%d/%d/%d".formatted(attachmentId, position, blockTotal);
    }

    @Override
    public String place() {
        return place(attachmentId, position, blockTotal);
    }
}
