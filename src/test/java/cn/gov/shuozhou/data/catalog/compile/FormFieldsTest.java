package cn.gov.shuozhou.data.catalog.compile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.CatalogField;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("编制表单的字段就是字段表中的字段")
class FormFieldsTest {

    @Test
    @DisplayName("资源：送出的都读到")
    void ofTheResource() {
        DraftFields sent = DraftFields.of(DraftFields.TYPED.stream()
                .collect(Collectors.toMap(CatalogField::formName, field -> "所填的" + field.label())));

        assertThat(DraftFields.TYPED)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(sent.said(field)).isEqualTo("所填的" + field.label()));
        assertThat(DraftFields.of(sent.parameters())).isEqualTo(sent);
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
