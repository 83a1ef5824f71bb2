package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;

/** A file that came with an act, and has been judged. */
public record SentFile(String name, FileFormat format, byte[] content) {}
