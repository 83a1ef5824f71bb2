package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.sealing.StoredSeal;

/** What names people, as the database keeps it. */
record SealedText(String place, String keyId, byte[] content) implements StoredSeal {}
