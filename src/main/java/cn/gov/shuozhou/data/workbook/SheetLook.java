package cn.gov.shuozhou.data.workbook;

import java.util.List;
import java.util.Map;

/**
 * What of a worksheet's look helps whoever goes on filling it in.
 *
 * @param widths characters that a column shows, by its number from 0
 * @param merged ranges of merged cells, e.g. {@code A3:A12}
 * @param choices drop-downs
 */
public record SheetLook(Map<Integer, Double> widths, List<String> merged, List<Choices> choices) {

    /** A list to choose from in all cells of the ranges, which are separated by spaces. */
    public record Choices(String ranges, List<String> words) {

        public Choices {
            words = List.copyOf(words);
        }
    }

    public SheetLook {
        widths = Map.copyOf(widths);
        merged = List.copyOf(merged);
        choices = List.copyOf(choices);
    }
}
