package cn.gov.shuozhou.data.catalog.exchange;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.NameKey;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Shown;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The drafts that a workbook would replace, and those that prevent it: told together at the check, not one by one afterwards. */
final class DraftCheck {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CatalogDrafts drafts;
    private final Organization organization;
    private final String department;
    private final Map<String, CatalogDraft> byCode = new HashMap<>();
    private final Map<String, CatalogDraft> byName = new HashMap<>();

    /** The row that replaces a draft. */
    private final Map<Long, Integer> replaced = new HashMap<>();

    DraftCheck(CatalogDrafts drafts, Organization organization, String department) {
        this.drafts = drafts;
        this.organization = organization;
        this.department = department;
        drafts.all(department).forEach(draft -> {
            byCode.put(draft.code(), draft);
            byName.put(NameKey.of(draft.name()), draft);
        });
    }

    /**
     * The draft that the resource takes the place of, if any.
     *
     * @param classification where a resource without a code gets one
     */
    @Nullable
    CatalogDraft check(ResourceRows rows, CellText cells, String classification, Findings findings) {
        String code = rows.text(CODE);
        CatalogDraft named = byName.get(NameKey.of(rows.text(NAME)));
        CatalogDraft draft = code.isEmpty() ? named : byCode.get(code);
        if (!code.isEmpty() && named != null && !named.code().equals(code)) {
            cells.error(rows.first(), NAME, "本部门的草案中已有同名资源，代码为 %s。请改用这个代码，或改名。".formatted(named.code()));
        }
        if (!code.isEmpty() && drafts.isTakenByAnother(code, department)) {
            cells.error(rows.first(), CODE, "信息资源代码“%s”已用于别的部门的目录草案。新资源请不填代码，由平台编号。".formatted(Shown.of(code)));
        }
        if (draft != null) {
            check(draft, rows, cells, classification, findings);
        }
        return draft;
    }

    private void check(
            CatalogDraft draft, ResourceRows rows, CellText cells, String classification, Findings findings) {
        boolean coded = !rows.text(CODE).isEmpty();
        CatalogField column = coded ? CODE : NAME;
        Integer other = replaced.putIfAbsent(draft.id(), rows.first().number());
        if (draft.locked()) {
            cells.error(
                    rows.first(),
                    column,
                    "草案“%s”（%s）已提交，在办件 %s 中审查，不能替换。请先撤回该办件，或从工作簿中删去这项资源。"
                            .formatted(draft.name(), draft.code(), draft.caseNumber()));
        } else if (other != null) {
            cells.error(
                    rows.first(),
                    column,
                    "草案“%s”（%s）已由第 %d 行的资源替换。请给没有代码的资源改名。".formatted(draft.name(), draft.code(), other));
        } else if (!coded && draft.change()) {
            cells.error(rows.first(), NAME, "本部门有同名的变更草案，代码为 %s。要更新它，请填写这个代码；否则请改名。".formatted(draft.code()));
        } else if (!coded
                && !classification.isEmpty()
                && !classification.equals(ClassificationCheck.prefix(draft.code()))) {
            cells.error(
                    rows.first(), HEADING, "本部门的草案中已有同名资源，代码 %s 属于别的分类。请改回原来的分类，或先删除那份草案，或改名。".formatted(draft.code()));
        } else {
            findings.add(Finding.warning(
                    rows.first(),
                    column,
                    "将替换现有草案“%s”（%s，%s）。请核对其中没有要保留的内容。"
                            .formatted(draft.name(), name(draft.updatedBy()), TIME.format(draft.updatedAt()))));
        }
    }

    private String name(String person) {
        return organization.person(person).map(Person::name).orElse(person);
    }
}
