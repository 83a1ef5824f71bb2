package cn.gov.shuozhou.data.catalog;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One rule that a resource or an item must satisfy to enter the catalogue.
 *
 * @param name what the rule asks, in Chinese
 * @param field of the draft that the rule is about
 * @param source article of 朔数政办发〔2021〕2号 or part of the 编制指南 that sets the rule
 * @param check gives the sentence that names what is wrong and what to do, or nothing
 */
record CatalogRule<T>(String name, String field, String source, Function<T, Optional<String>> check) {

    /** A rule that is broken when the condition holds. */
    static <T> CatalogRule<T> refuse(
            String name, String field, String source, Predicate<T> broken, Function<T, String> sentence) {
        return new CatalogRule<>(
                name, field, source, draft -> Optional.of(draft).filter(broken).map(sentence));
    }

    /** A text that must be there and fit. */
    static <T> CatalogRule<T> filled(CatalogField field, String source, Function<T, String> text) {
        return refuse(
                field.label() + "不空且不超长",
                field.formName(),
                source,
                draft -> text.apply(draft).isBlank() || text.apply(draft).length() > field.longest(),
                draft -> "%s应填写，最多 %d 字，现有 %d 字。"
                        .formatted(
                                field.label(),
                                field.longest(),
                                text.apply(draft).length()));
    }

    /** What is wrong, with the source of the rule behind it. */
    Optional<String> problem(T draft) {
        return check.apply(draft).map(sentence -> sentence + "（" + source + "）");
    }
}
