package cn.gov.shuozhou.data.catalog.compile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.CatalogField;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("编制表单的字段就是字段表中的字段")
class FormFieldsTest {

    /** Given by the register, by the classification or by the publication, not typed. */
    private static final Set<String> NOT_TYPED = Set.of("code", "provider", "creditCode", "publishedOn");

    @Test
    @DisplayName("资源")
    void ofTheResource() {
        Stream<String> hidden = names(EditedVersion.class);

        assertThat(names(DraftFields.class))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(hidden, formNames(false).filter(name -> !NOT_TYPED.contains(name)))
                                .toList());
    }

    @Test
    @DisplayName("信息项")
    void ofAnItem() {
        assertThat(names(ItemFields.class))
                .containsExactlyInAnyOrderElementsOf(formNames(true).toList());
    }

    private static Stream<String> names(Class<?> form) {
        return Arrays.stream(form.getRecordComponents()).map(RecordComponent::getName);
    }

    private static Stream<String> formNames(boolean ofItem) {
        return CatalogField.ALL.stream()
                .filter(field -> field.ofItem() == ofItem)
                .map(CatalogField::formName);
    }
}
