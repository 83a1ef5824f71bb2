package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.exchange.TemplateColumn.*;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the cell that a broken rule of the catalogue is about, and the columns that make its verdict worthless. */
final class RulePlaces {

    private static final Pattern OF_ITEM = Pattern.compile("items\\[(\\d+)]\\.(\\w+)");

    private static final Map<String, List<TemplateColumn>> RESOURCE = Map.ofEntries(
            Map.entry("code", List.of(CODE)),
            Map.entry("category", List.of(CATEGORY)),
            Map.entry("section", List.of(SECTION, HEADING)),
            Map.entry("name", List.of(NAME)),
            Map.entry("summary", List.of(SUMMARY)),
            Map.entry("formatType", List.of(FORMAT_TYPE, FORMAT_CLASS)),
            Map.entry("sharingMethodType", List.of(SHARING_METHOD_TYPE, SHARING_METHOD)),
            Map.entry("sharingType", List.of(RESOURCE_SHARING_TYPE, SHARING_TYPE)),
            Map.entry("sharingCondition", List.of(RESOURCE_SHARING_CONDITION, RESOURCE_SHARING_TYPE, SHARING_TYPE)),
            Map.entry("open", List.of(RESOURCE_OPEN, OPEN, RESOURCE_SHARING_TYPE, SHARING_TYPE)),
            Map.entry("openCondition", List.of(RESOURCE_OPEN_CONDITION, RESOURCE_OPEN, OPEN)),
            Map.entry("items", List.of(ITEM_NAME)));

    private static final Map<String, List<TemplateColumn>> ITEM = Map.of(
            "name", List.of(ITEM_NAME),
            "length", List.of(ITEM_LENGTH, ITEM_TYPE),
            "sharingCondition", List.of(SHARING_CONDITION, SHARING_TYPE),
            "open", List.of(OPEN, SHARING_TYPE),
            "openCondition", List.of(OPEN_CONDITION, OPEN),
            "masking", List.of(MASKING, SENSITIVITY, OPEN));

    /** Where a warning of the catalogue is about. */
    private static final Map<String, TemplateColumn> WARNED =
            Map.of("name", NAME, "relatedCodes", RELATED_CODES, "items", SHARING_TYPE);

    private final ResourceRows rows;
    private final CellText cells;
    private final Findings findings;

    RulePlaces(ResourceRows rows, CellText cells, Findings findings) {
        this.rows = rows;
        this.cells = cells;
        this.findings = findings;
    }

    /** Adds the findings; a resource's verdict that only follows from its items' is left out. */
    void add(List<Problem> problems) {
        boolean itemsBroken =
                problems.stream().anyMatch(problem -> problem.field().startsWith("items["));
        for (Problem problem : problems) {
            Matcher item = OF_ITEM.matcher(problem.field());
            if (item.matches()) {
                addOfItem(
                        rows.all().get(Integer.parseInt(item.group(1))),
                        ITEM.getOrDefault(item.group(2), List.of(ITEM_NAME)),
                        problem);
            } else if (problem.field().equals("items")) {
                addOfItem(repeated(), List.of(ITEM_NAME), problem);
            } else {
                List<TemplateColumn> columns = RESOURCE.getOrDefault(problem.field(), List.of(NAME));
                if (!(itemsBroken
                        && columns.get(0).platform()
                        && rows.text(columns.get(0)).isEmpty())) {
                    add(columns, problem);
                }
            }
        }
    }

    /** Adds what need not be mended, where the column it is about could be read. */
    void warn(List<Problem> warnings) {
        for (Problem warning : warnings) {
            TemplateColumn column = WARNED.getOrDefault(warning.field(), NAME);
            if (!cells.isUnreadable(column)) {
                findings.add(Finding.warning(rows.first(), column, warning.sentence()));
            }
        }
    }

    private void add(List<TemplateColumn> columns, Problem problem) {
        if (columns.stream().noneMatch(cells::isUnreadable)) {
            cells.error(rows.first(), columns.get(0), problem.sentence());
        }
    }

    /** What is wrong with what the item has from the first row is told there. */
    private void addOfItem(TemplateRow row, List<TemplateColumn> columns, Problem problem) {
        boolean told = TemplateColumn.SHARED.contains(columns.get(0)) && rows.sharesWithFirst(row);
        if (!told && columns.stream().noneMatch(column -> cells.isUnreadable(placeOf(row, column), column))) {
            findings.add(Finding.error(row, columns.get(0), problem.sentence()));
        }
    }

    private TemplateRow placeOf(TemplateRow row, TemplateColumn column) {
        return TemplateColumn.SHARED.contains(column) ? rows.sharing(row) : row;
    }

    private TemplateRow repeated() {
        Set<String> seen = new HashSet<>();
        return rows.all().stream()
                .filter(row -> !seen.add(row.text(ITEM_NAME)))
                .findFirst()
                .orElse(rows.first());
    }
}
