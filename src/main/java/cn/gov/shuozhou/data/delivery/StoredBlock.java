package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.sealing.StoredSeal;

/** A block as it lies in the database. */
record StoredBlock(long dataSetId, long itemId, long firstRow, int rowTotal, String keyId, byte[] content)
        implements StoredSeal {

    @Override
    public String place() {
        return Block.place(dataSetId, itemId, firstRow, rowTotal);
    }
}
