package cn.gov.shuozhou.data.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xml.sax.Attributes;

/**
 * The elements of a worksheet that say how it looks. Only so many of each are kept: a sheet is free to have more, and the
 * copy then does without them.
 */
final class LookEvents {

    private static final int MOST_COLUMNS = 256;
    private static final int MOST_MERGED = 50_000;
    private static final int MOST_CHOICES = 256;

    /** One range of cells, e.g. {@code A3:XFD1048576}. */
    private static final int LONGEST_RANGE = 40;

    private final Map<Integer, Double> widths = new HashMap<>();
    private final List<String> merged = new ArrayList<>();
    private final List<SheetLook.Choices> choices = new ArrayList<>();
    private final LimitedText words = new LimitedText();
    private String ranges = "";
    private boolean inWords;

    void start(String name, Attributes attributes) {
        switch (name) {
            case "col" -> width(attributes);
            case "mergeCell" -> {
                String range = text(attributes, "ref");
                if (merged.size() < MOST_MERGED && range.length() <= LONGEST_RANGE) {
                    merged.add(range);
                }
            }
            case "dataValidation" -> {
                String cells = text(attributes, "sqref");
                ranges =
                        text(attributes, "type").equals("list") && cells.length() <= RowCells.LONGEST_TEXT ? cells : "";
                words.clear();
            }
            case "formula1" -> inWords = true;
            default -> {}
        }
    }

    private void width(Attributes attributes) {
        try {
            int last = Math.min(Integer.parseInt(text(attributes, "max")), MOST_COLUMNS);
            double width = Double.parseDouble(text(attributes, "width"));
            for (int column = Integer.parseInt(text(attributes, "min")); column >= 1 && column <= last; column++) {
                widths.put(column - 1, width);
            }
        } catch (NumberFormatException notAWidth) {
            // a column without a width of its own
        }
    }

    void characters(char[] characters, int start, int length) {
        if (inWords) {
            words.append(characters, start, length);
        }
    }

    void end(String name) {
        if (name.equals("formula1")) {
            inWords = false;
        } else if (name.equals("dataValidation") && !ranges.isEmpty() && choices.size() < MOST_CHOICES) {
            String list = words.toString();
            if (list.length() > 2 && list.startsWith("\"") && list.endsWith("\"")) {
                choices.add(new SheetLook.Choices(
                        ranges, List.of(list.substring(1, list.length() - 1).split(","))));
            }
        }
    }

    private static String text(Attributes attributes, String name) {
        return Objects.requireNonNullElse(attributes.getValue(name), "");
    }

    SheetLook look() {
        return new SheetLook(widths, merged, choices);
    }
}
