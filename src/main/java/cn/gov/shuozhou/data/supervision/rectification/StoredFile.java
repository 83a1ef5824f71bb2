package cn.gov.shuozhou.data.supervision.rectification;

/** The content of a file in a column; a bare array would be taken for many rows. */
record StoredFile(byte[] content) {}
