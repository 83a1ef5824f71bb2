package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the cell that a broken rule of the catalogue is about, and the columns that make its verdict worthless. */
final class RulePlaces {

    private static final Pattern OF_ITEM = Pattern.compile("items\\[(\\d+)]\\.(\\w+)");

    /** What a problem with the items together names as its field. */
    private static final String ITEMS = "items";

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
                        columns(CatalogField.ofItem(item.group(2)).orElse(ITEM_NAME)),
                        problem);
            } else if (problem.field().equals(ITEMS)) {
                addOfItem(repeated(), List.of(ITEM_NAME), problem);
            } else {
                List<CatalogField> columns =
                        columns(CatalogField.ofResource(problem.field()).orElse(NAME));
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
            CatalogField column = warning.field().equals(ITEMS)
                    ? SHARING_TYPE
                    : CatalogField.ofResource(warning.field()).orElse(NAME);
            if (!cells.isUnreadable(column)) {
                findings.add(Finding.warning(rows.first(), column, warning.sentence()));
            }
        }
    }

    /** The field that a rule is about, and those without which its verdict is worthless. */
    private static List<CatalogField> columns(CatalogField about) {
        return Stream.concat(Stream.of(about), about.restsOn().stream())
                .flatMap(RulePlaces::withItems)
                .toList();
    }

    /** What a resource is open for, or shared as, follows from its items where its own column is empty. */
    private static Stream<CatalogField> withItems(CatalogField column) {
        boolean follows =
                column.platform() && !column.ofItem() && !column.choices().isEmpty();
        return follows
                ? Stream.concat(Stream.of(column), CatalogField.ofItem(column.formName()).stream())
                : Stream.of(column);
    }

    private void add(List<CatalogField> columns, Problem problem) {
        if (columns.stream().noneMatch(cells::isUnreadable)) {
            cells.error(rows.first(), columns.get(0), problem.sentence());
        }
    }

    /** A fault in what an item takes over from the first row is told there. */
    private void addOfItem(TemplateRow row, List<CatalogField> columns, Problem problem) {
        boolean told = CatalogField.SHARED.contains(columns.get(0)) && rows.sharesWithFirst(row);
        if (!told && columns.stream().noneMatch(column -> cells.isUnreadable(placeOf(row, column), column))) {
            findings.add(Finding.error(row, columns.get(0), problem.sentence()));
        }
    }

    private TemplateRow placeOf(TemplateRow row, CatalogField column) {
        return CatalogField.SHARED.contains(column) ? rows.sharing(row) : row;
    }

    private TemplateRow repeated() {
        Set<String> seen = new HashSet<>();
        return rows.all().stream()
                .filter(row -> !seen.add(row.text(ITEM_NAME)))
                .findFirst()
                .orElse(rows.first());
    }
}
