package cn.gov.shuozhou.data.opening.file;

import java.nio.file.Path;

/**
 * A finished file.
 *
 * @param sha256 of its bytes, in hexadecimal digits
 * @param version of the data
 */
public record OpenFile(Path path, OpenFormat format, long bytes, String sha256, int version) {}
