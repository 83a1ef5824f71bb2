package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an item of a row. */
final class ItemParser {

    /** Names of personal data; a name too many is better than one too few. */
    private static final Pattern PERSONAL = Pattern.compile(".*(姓名|身份|手机|电话|住址|地址|银行|账号|邮箱|性别|民族|出生).*");

    private final ResourceRows rows;
    private final CellText cells;
    private final List<TemplateRow> guessed = new ArrayList<>();
    private int personal;
    private final @Nullable ResourceDraft known;

    ItemParser(ResourceRows rows, CellText cells, @Nullable ResourceDraft known) {
        this.rows = rows;
        this.cells = cells;
        this.known = known;
    }

    ItemDraft parse(TemplateRow row) {
        TemplateRow sharing = rows.sharing(row);
        String open = sharing.text(OPEN_CONDITION);
        return new ItemDraft(
                row.text(ITEM_NAME),
                cells.choice(
                        row,
                        ITEM_TYPE,
                        DataType.values(),
                        type -> List.of(
                                type.label() + type.code(), type.label(), type.code(), type.code() + type.label()),
                        DataType.GENERAL),
                cells.length(row),
                cells.choice(
                        sharing,
                        SHARING_TYPE,
                        SharingType.values(),
                        type -> List.of(type.label(), type.label().replace("共享", "")),
                        SharingType.CONDITIONAL),
                sharing.text(SHARING_CONDITION),
                cells.yes(sharing, OPEN),
                open.isEmpty() ? null : open,
                sensitivity(row),
                masking(row));
    }

    /** Tells once for the whole resource what was taken for granted. */
    void warn(Findings findings) {
        if (!guessed.isEmpty()) {
            findings.add(Finding.warning(
                    guessed.get(0),
                    SENSITIVITY,
                    "没有填写敏感程度，%d 个信息项按名称暂定：“%s” %d 个，“%s” %d 个。请在“平台补充”列组中核对。"
                            .formatted(
                                    guessed.size(),
                                    Sensitivity.PERSONAL.label(),
                                    personal,
                                    Sensitivity.INTERNAL.label(),
                                    guessed.size() - personal)));
        }
        List<TemplateRow> sharing =
                rows.all().stream().filter(rows::sharesWithFirst).toList();
        if (!sharing.isEmpty()) {
            findings.add(Finding.warning(
                    sharing.get(0),
                    SHARING_TYPE,
                    "有 %d 个信息项没有填写共享属性和开放属性，按第 %d 行的处理。请核对。"
                            .formatted(sharing.size(), rows.first().number())));
        }
    }

    private Sensitivity sensitivity(TemplateRow row) {
        if (!row.text(SENSITIVITY).isEmpty()) {
            return cells.choice(
                    row, SENSITIVITY, Sensitivity.values(), value -> List.of(value.label()), Sensitivity.PERSONAL);
        }
        Optional<Sensitivity> before = before(row).map(ItemDraft::sensitivity);
        if (before.isPresent()) {
            return before.get();
        }
        Sensitivity guess =
                PERSONAL.matcher(row.text(ITEM_NAME)).matches() ? Sensitivity.PERSONAL : Sensitivity.INTERNAL;
        guessed.add(row);
        personal += guess == Sensitivity.PERSONAL ? 1 : 0;
        return guess;
    }

    private MaskingRule masking(TemplateRow row) {
        if (!row.text(MASKING).isEmpty()) {
            return cells.choice(row, MASKING, MaskingRule.values(), rule -> List.of(rule.label()), MaskingRule.FULL);
        }
        return before(row).map(ItemDraft::masking).orElse(MaskingRule.NONE);
    }

    private Optional<ItemDraft> before(TemplateRow row) {
        return Optional.ofNullable(known).stream()
                .flatMap(resource -> resource.items().stream())
                .filter(item -> FoldedText.sameWord(item.name(), row.text(ITEM_NAME)))
                .findFirst();
    }
}
