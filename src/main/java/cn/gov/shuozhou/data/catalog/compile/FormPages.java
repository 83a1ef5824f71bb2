package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.FormatClass;
import cn.gov.shuozhou.data.catalog.LegalBasis;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingMethod;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.catalog.Theme;
import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.catalog.classification.Classification;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts together what the form shows beside what was typed. */
@Component
class FormPages {

    private static final int CODE_OF_SECTION = 3;
    private static final int CODE_OF_HEADING = 6;

    private final Classifications classifications;
    private final Classifying classifying;
    private final StoredState stored;

    FormPages(Classifications classifications, Classifying classifying, StoredState stored) {
        this.classifications = classifications;
        this.classifying = classifying;
        this.stored = stored;
    }

    ModelAndView of(TypedDraft typed, List<Problem> problems, Person person) {
        DraftFields fields = typed.fields();
        @Nullable CatalogDraft draft = stored.draft(fields, person).orElse(null);
        @Nullable Resource resource = stored.resource(fields, person).orElse(null);
        List<Classification> tree = classifications.offered();
        return new ModelAndView("catalog/draft-form")
                .addObject("fields", fields)
                .addObject("items", typed.items())
                .addObject("newItem", ItemFields.blank(fields.said(CatalogField.RESOURCE_SHARING_TYPE)))
                .addObject("problems", problems)
                .addObject("wrong", problems.stream().collect(Collectors.groupingBy(Problem::field)))
                .addObject("draft", draft)
                .addObject("changed", resource)
                .addObject("place", stored.place(fields, person).orElse(null))
                .addObject("code", code(fields, person))
                .addObject("address", address(fields))
                .addObject("categories", level(tree, 1))
                .addObject("sections", level(tree, CODE_OF_SECTION))
                .addObject("headings", level(tree, CODE_OF_HEADING))
                .addObject(
                        "details",
                        tree.stream()
                                .filter(entry -> entry.code().length() > CODE_OF_HEADING)
                                .toList())
                .addObject("tree", tree.stream().collect(Collectors.toMap(Classification::code, Classification::name)))
                .addObject(
                        "form",
                        DraftFields.TYPED.stream().collect(Collectors.toMap(CatalogField::formName, field -> field)))
                .addObject(
                        "itemForm",
                        CatalogField.ALL.stream()
                                .filter(CatalogField::ofItem)
                                .collect(Collectors.toMap(CatalogField::formName, field -> field)))
                .addObject("formats", FormatClass.values())
                .addObject("themes", Theme.values())
                .addObject("sharingTypes", SharingType.values())
                .addObject("basisKinds", LegalBasis.Kind.values())
                .addObject("methods", SharingMethod.values())
                .addObject("cycles", UpdateCycle.values())
                .addObject("dataTypes", DataType.values())
                .addObject("sensitivities", Sensitivity.values())
                .addObject(
                        "maskings",
                        Arrays.stream(MaskingRule.values())
                                .filter(rule -> rule.available()
                                        || typed.items().stream()
                                                .anyMatch(item -> item.masking().equals(rule.name())))
                                .toList());
    }

    /** The code that the resource has, or would get where its classification now is; empty while that is not chosen. */
    String code(DraftFields fields, Person person) {
        String chosen = fields.deepest();
        return stored.place(fields, person)
                .map(Place::code)
                .filter(code -> Place.prefix(code).equals(chosen))
                .or(() -> classifying.proposal(fields))
                .orElse("");
    }

    private static List<Classification> level(List<Classification> tree, int digits) {
        return tree.stream().filter(entry -> entry.code().length() == digits).toList();
    }

    /** Where a browser finds this form again when it has been shown in answer to something sent. */
    private static String address(DraftFields fields) {
        String list = DraftController.LIST;
        if (!fields.tie().draft().isBlank()) {
            return list + "/" + fields.tie().draft() + "/edit";
        }
        if (!fields.tie().unfinished().isBlank()) {
            return list + "/new?unfinished=" + fields.tie().unfinished();
        }
        return list + "/new"
                + (fields.tie().resource().isBlank()
                        ? ""
                        : "?resource=" + fields.tie().resource());
    }
}
