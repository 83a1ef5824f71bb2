package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.classification.Classification;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the place in the classification that a compiler has chosen for a new resource, step by step down the tree. */
@Component
class Classifying {

    private static final List<String> FIELDS = List.of("category", "section", "heading", "detail");
    private static final List<String> LEVELS = List.of("类", "项", "目", "细目");
    private static final int LEVELS_NEEDED = 3;

    private final Classifications classifications;

    Classifying(Classifications classifications) {
        this.classifications = classifications;
    }

    /**
     * The place that was chosen. A draft stays where it is, with its code, when that is chosen again, or nothing although the
     * tree does not know its place.
     */
    Place place(DraftFields fields, @Nullable ResourceDraft before, FormText text) {
        List<String> chosen =
                fields.classification().stream().map(String::strip).toList();
        Place present = before == null ? null : Place.of(before, classifications);
        if (present != null && !present.known() && chosen.stream().allMatch(String::isEmpty)) {
            return present;
        }
        String[] names = {"", "", "", null};
        String code = "";
        for (int level = 0; level < FIELDS.size(); level++) {
            Optional<Classification> entry = entry(chosen.get(level), code);
            if (entry.isPresent()) {
                code = entry.get().code();
                names[level] = entry.get().name();
            } else if (level < LEVELS_NEEDED || !chosen.get(level).isEmpty()) {
                refuse(level, chosen.get(level), text);
                break;
            }
        }
        Place place = new Place(code + Place.NOT_YET, names[0], names[1], names[2], names[3], true);
        return present != null && Place.prefix(present.code()).equals(code) ? place.withCode(present.code()) : place;
    }

    /** The code that would be given to what has been chosen so far; empty when that is not enough. */
    Optional<String> proposal(DraftFields fields) {
        FormText text = new FormText();
        Place place = place(fields, null, text);
        return text.problems().isEmpty()
                ? Optional.of(classifications.proposal(Place.prefix(place.code())))
                : Optional.empty();
    }

    /** The rules about the code, too, rest on the field that the refusal names. */
    private void refuse(int level, String chosen, FormText text) {
        text.refuse(FIELDS.get(level), sentence(LEVELS.get(level), chosen));
        if (!text.isUnreadable("heading")) {
            text.ignore("heading");
        }
    }

    private String sentence(String level, String chosen) {
        if (chosen.isEmpty()) {
            return "请选择信息资源分类的%s。".formatted(level);
        }
        return classifications
                .find(chosen)
                .filter(Classification::retired)
                .map(entry -> "所选的%s“%s”已停用，请另选。".formatted(level, entry.name()))
                .orElse("所选的%s“%s”不属于所选的上一级分类，请重新选择。".formatted(level, chosen));
    }

    private Optional<Classification> entry(String chosen, String parent) {
        return chosen.isEmpty()
                ? Optional.empty()
                : classifications
                        .find(chosen)
                        .filter(entry -> !entry.retired())
                        .filter(entry -> parent.equals(entry.parent() == null ? "" : entry.parent()));
    }
}
