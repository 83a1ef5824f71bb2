package cn.gov.shuozhou.data.operation;

/**
 * Less than a tenth, or less than a gigabyte, is left where a node keeps its data.
 *
 * @param folder on this node
 * @param freeBytes what is left
 */
public record DiskSpaceLow(String folder, long freeBytes) {}
