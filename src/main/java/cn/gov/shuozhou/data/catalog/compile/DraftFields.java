package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogField;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The form of a resource as it was typed, without its items: text only, so that nothing is lost when it is not understood.
 * Choices are names of constants, those of the classification codes; what the browser did not send is empty.
 *
 * @param tie the stored draft that it goes on with
 * @param basis of a resource that is not shared, in its parts
 */
record DraftFields(EditedVersion tie, Map<CatalogField, String> words, BasisFields basis) {

    /** Given by the register, by the classification or by the publication. */
    private static final Set<CatalogField> NOT_TYPED =
            EnumSet.of(CatalogField.CODE, CatalogField.PROVIDER, CatalogField.CREDIT_CODE, CatalogField.PUBLISHED_ON);

    static final List<CatalogField> TYPED = CatalogField.ALL.stream()
            .filter(field -> !field.ofItem() && !NOT_TYPED.contains(field))
            .toList();

    static final DraftFields EMPTY = of(Map.of());

    DraftFields {
        words = Collections.unmodifiableMap(new EnumMap<>(words));
    }

    /** From the parameters of a form; those that belong to no field are left out. */
    @JsonCreator
    static DraftFields of(Map<String, String> parameters) {
        Map<CatalogField, String> words = new EnumMap<>(CatalogField.class);
        TYPED.forEach(field -> words.put(field, Objects.requireNonNullElse(parameters.get(field.formName()), "")));
        return new DraftFields(EditedVersion.of(parameters), words, BasisFields.of(parameters));
    }

    /** As the form sends it, and as it is laid aside. */
    @JsonValue
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(tie.parameters());
        words.forEach((field, said) -> parameters.put(field.formName(), said));
        parameters.putAll(basis.parameters());
        return parameters;
    }

    public String said(CatalogField field) {
        return Objects.requireNonNullElse(words.get(field), "");
    }

    /** The same with another word in one field. */
    DraftFields saying(CatalogField field, String word) {
        Map<CatalogField, String> other = new EnumMap<>(words);
        other.put(field, word);
        return new DraftFields(tie, other, basis);
    }

    /** The chosen entries of the classification, from 类 to 细目. */
    List<String> classification() {
        return List.of(
                said(CatalogField.CATEGORY),
                said(CatalogField.SECTION),
                said(CatalogField.HEADING),
                said(CatalogField.DETAIL));
    }

    /** The deepest classification that was chosen; empty if none was. */
    String deepest() {
        return classification().stream()
                .filter(code -> !code.isBlank())
                .reduce((above, below) -> below)
                .orElse("");
    }

    /** The same words, going on with this stored state. */
    DraftFields tiedTo(EditedVersion other) {
        return new DraftFields(other, words, basis);
    }
}
