package cn.gov.shuozhou.data.delivery;

/** A block as it lies in the database. */
record StoredBlock(long dataSetId, long itemId, long firstRow, int rowTotal, String keyId, byte[] content) {

    String place() {
        return Block.place(dataSetId, itemId, firstRow, rowTotal);
    }
}
