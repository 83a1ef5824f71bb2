package cn.gov.shuozhou.data.delivery;

/**
 * A cell that differs between two versions.
 *
 * @param key of its row, as the provider sees it
 * @param before empty where nothing stood
 * @param after empty where nothing stands
 */
public record CellDifference(String key, RowDifference.Kind kind, String item, String before, String after) {}
