package cn.gov.shuozhou.data.sealing;

/** A row of a table that keeps sealed content. */
public interface StoredSeal {

    /** The key it was sealed under. */
    String keyId();

    /** The sealed bytes. */
    byte[] content();

    /** What it was bound to when it was sealed. */
    String place();
}
