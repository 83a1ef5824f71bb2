package cn.gov.shuozhou.data.catalog;

import static cn.gov.shuozhou.data.catalog.CatalogField.*;
import static cn.gov.shuozhou.data.catalog.Differences.placeOf;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a proposed version opens further than the live one does. 开放属性应当经过保密审查和政务公开审查确定（第二十三条）: it goes through
 * a publication. 第十二条's month protects those departments that use the data, from whom such a version takes nothing.
 *
 * @param places what is opened further: the resource, or items
 * @param alone whether nothing else differs and nothing is opened less
 */
@Article({"第十二条", "第二十三条"})
public record WiderOpening(List<String> places, boolean alone) {

    private static final Set<CatalogField> OF_RESOURCE =
            Set.of(RESOURCE_OPEN, RESOURCE_OPEN_CONDITION, OPENED_STORAGE, OPENED_RECORDS);
    private static final Set<CatalogField> OF_ITEM = Set.of(OPEN, OPEN_CONDITION);

    public WiderOpening {
        places = List.copyOf(places);
    }

    /** Compares what is live with what is proposed in its place. */
    public static WiderOpening between(Content before, Content after) {
        Map<String, OpeningAttribute> earlier = attributes(before.resource());
        List<String> wider = new ArrayList<>();
        boolean narrower = false;
        for (Map.Entry<String, OpeningAttribute> later :
                attributes(after.resource()).entrySet()) {
            int compared = later.getValue().compareTo(earlier.getOrDefault(later.getKey(), OpeningAttribute.NOT_OPEN));
            if (compared < 0) {
                wider.add(later.getKey());
            }
            narrower |= compared > 0;
        }
        List<String> unmasked = lessMasked(before.resource(), after.resource());
        wider.addAll(unmasked);
        List<String> places = places(after.resource());
        places.addAll(unmasked);
        return new WiderOpening(
                wider,
                !narrower
                        && Differences.between(before, after).stream()
                                .map(Difference::place)
                                .allMatch(places::contains));
    }

    /** The masking rules of what is open and stays so under which more of a value can be told, or another part of it. */
    private static List<String> lessMasked(ResourceDraft before, ResourceDraft after) {
        return after.items().stream()
                .filter(item -> before.items().stream()
                        .filter(earlier -> earlier.name().equals(item.name()))
                        .anyMatch(earlier -> isOpen(earlier, before)
                                && isOpen(item, after)
                                && earlier.masking() != item.masking()
                                && !item.masking().isStricterThan(earlier.masking())))
                .map(item -> placeOf(item.name(), MASKING.label()))
                .toList();
    }

    private static boolean isOpen(ItemDraft item, ResourceDraft draft) {
        return OpeningAttribute.of(item, draft) != OpeningAttribute.NOT_OPEN;
    }

    /** Whether anything is opened further at all. */
    public boolean any() {
        return !places.isEmpty();
    }

    /** Whether it is for a publication, without notice to the departments that use the data. */
    public boolean only() {
        return any() && alone;
    }

    /** Which way such a version goes, in a sentence for the data officer; empty when it opens nothing further. */
    public String way() {
        if (!any()) {
            return "";
        }
        String opened = String.join("、", places);
        return alone
                ? "只扩大开放（%s），不影响使用部门：请提交审查，经保密审查、政务公开审查和市政务信息管理局审核后即发布，不必提前一个月通知（第二十三条）。".formatted(opened)
                : "扩大了开放（%s），又有其他变更：开放须先经保密审查和政务公开审查（第二十三条）。请先只调整开放、提交审查，发布后再提出其余的变更；或者改回原来的开放属性，再提出变更。"
                        .formatted(opened);
    }

    private static Map<String, OpeningAttribute> attributes(ResourceDraft draft) {
        Map<String, OpeningAttribute> attributes = new LinkedHashMap<>();
        attributes.put("资源", OpeningAttribute.of(draft));
        draft.items().forEach(item -> attributes.put(placeOf(item.name()), OpeningAttribute.of(item, draft)));
        return attributes;
    }

    private static List<String> places(ResourceDraft draft) {
        List<String> places =
                new ArrayList<>(OF_RESOURCE.stream().map(CatalogField::label).toList());
        draft.items().forEach(item -> OF_ITEM.forEach(field -> places.add(placeOf(item.name(), field.label()))));
        return places;
    }
}
