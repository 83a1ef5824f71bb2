package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.SharingMethod;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.organization.Department;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a draft of the rows of one resource. Where the platform's own columns are empty, the items decide. */
final class ResourceParser {

    private final ResourceRows rows;
    private final TemplateRow first;
    private final CellText cells;
    private final Findings findings;
    private final LocalDate today;

    /** @param today what a new resource has until it is published and gets its day then */
    ResourceParser(ResourceRows rows, CellText cells, Findings findings, LocalDate today) {
        this.rows = rows;
        this.first = rows.first();
        this.cells = cells;
        this.findings = findings;
        this.today = today;
    }

    /**
     * The draft.
     *
     * @param code the resource's code, or the one that stands for it until it has one
     * @param known the published content of the same resource, which tells what the workbook leaves open
     */
    Content parse(String code, Department department, @Nullable ResourceDraft known) {
        ItemParser parser = new ItemParser(rows, cells, known);
        List<ItemDraft> items = rows.all().stream().map(parser::parse).toList();
        parser.warn(findings);
        SharingType type = sharingType(items);
        boolean open = first.text(RESOURCE_OPEN).isEmpty()
                ? items.stream().anyMatch(ItemDraft::open)
                : cells.yes(first, RESOURCE_OPEN);
        ResourceDraft draft = new ResourceDraft(
                code,
                first.text(CATEGORY),
                first.text(SECTION),
                first.text(HEADING),
                orNull(DETAIL),
                first.text(NAME),
                department.code(),
                orNull(DIVISION),
                first.text(SUMMARY),
                cells.choice(
                        first,
                        FORMAT_CLASS,
                        FormatClass.values(),
                        value -> List.of(value.label()),
                        FormatClass.DOCUMENT),
                first.text(FORMAT_TYPE),
                orNull(FORMAT_OTHER),
                theme(known),
                type,
                sharingCondition(type, items, known),
                cells.choice(
                        first,
                        SHARING_METHOD,
                        SharingMethod.values(),
                        value -> List.of(value.label()),
                        SharingMethod.PLATFORM),
                first.text(SHARING_METHOD_TYPE),
                open,
                openCondition(open, items, known),
                cells.choice(
                        first, UPDATE_CYCLE, UpdateCycle.values(), value -> List.of(value.label()), UpdateCycle.OTHER),
                cells.date(first, PUBLISHED_ON, known == null ? today : known.publishedOn()),
                orNull(RELATED_CODES),
                known == null ? department.demo() : known.demo(),
                items,
                null);
        return new Content(draft, census());
    }

    private Theme theme(@Nullable ResourceDraft known) {
        if (!first.text(THEME).isEmpty()) {
            return cells.choice(first, THEME, Theme.values(), value -> List.of(value.label()), Theme.PUBLIC_SERVICE);
        }
        if (known != null) {
            return known.theme();
        }
        findings.add(Finding.warning(first, THEME, "没有填写主题，暂按“公共服务”处理。请在“平台补充”列组中选定。"));
        return Theme.PUBLIC_SERVICE;
    }

    /** A resource shared in part is a conditional one (第十四条). */
    private SharingType sharingType(List<ItemDraft> items) {
        if (!first.text(RESOURCE_SHARING_TYPE).isEmpty()) {
            return cells.choice(
                    first,
                    RESOURCE_SHARING_TYPE,
                    SharingType.values(),
                    value -> List.of(value.label()),
                    SharingType.CONDITIONAL);
        }
        List<SharingType> types =
                items.stream().map(ItemDraft::sharingType).distinct().toList();
        return types.size() == 1 ? types.get(0) : SharingType.CONDITIONAL;
    }

    private String sharingCondition(SharingType type, List<ItemDraft> items, @Nullable ResourceDraft known) {
        if (!first.text(RESOURCE_SHARING_CONDITION).isEmpty()) {
            return first.text(RESOURCE_SHARING_CONDITION);
        }
        if (known != null && known.sharingType() == type) {
            return known.sharingCondition();
        }
        return items.stream()
                .filter(item -> item.sharingType() == type)
                .map(ItemDraft::sharingCondition)
                .findFirst()
                .orElse("");
    }

    private @Nullable String openCondition(boolean open, List<ItemDraft> items, @Nullable ResourceDraft known) {
        if (orNull(RESOURCE_OPEN_CONDITION) != null) {
            return orNull(RESOURCE_OPEN_CONDITION);
        }
        if (known != null && known.open() == open) {
            return known.openCondition();
        }
        return Optional.of(items).filter(any -> open).stream()
                .flatMap(List::stream)
                .filter(ItemDraft::open)
                .map(ItemDraft::openCondition)
                .findFirst()
                .orElse(null);
    }

    private Census census() {
        var numbers = CENSUS.stream()
                .map(column -> Optional.ofNullable(cells.number(first, column)))
                .toList();
        return new Census(
                numbers.get(0).orElse(null),
                numbers.get(1).orElse(null),
                numbers.get(2).orElse(null),
                numbers.get(3).orElse(null),
                numbers.get(4).orElse(null),
                numbers.get(5).orElse(null));
    }

    private @Nullable String orNull(CatalogField column) {
        String text = rows.text(column);
        return text.isEmpty() ? null : text;
    }
}
