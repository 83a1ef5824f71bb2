package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("目录的字段表")
class CatalogFieldTest {

    /** What a rule about the items together names as its field. */
    private static final String ITEMS = "items";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("表单字段名和列名各不相同")
    void namesAreUnique(boolean ofItem) {
        List<CatalogField> fields = CatalogField.ALL.stream()
                .filter(field -> field.ofItem() == ofItem)
                .toList();

        assertThat(fields).extracting(CatalogField::formName).doesNotHaveDuplicates();
        assertThat(CatalogField.ALL).extracting(CatalogField::label).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("每条规则所说的字段都在表中")
    void rulesAreAboutKnownFields() {
        assertThat(Stream.concat(ResourceRules.ALL.stream(), SharingRules.ALL.stream()))
                .allSatisfy(rule -> assertThat(rule.field().equals(ITEMS)
                                || CatalogField.ofResource(rule.field()).isPresent())
                        .as(rule.name())
                        .isTrue());
        assertThat(ItemRules.ALL)
                .allSatisfy(rule -> assertThat(CatalogField.ofItem(rule.field()))
                        .as(rule.name())
                        .isPresent());
    }

    @Test
    @DisplayName("所依据的字段在同一资源或同一信息项中")
    void whatARuleRestsOnIsKnown() {
        assertThat(CatalogField.ALL)
                .allSatisfy(field -> assertThat(field.restsOn())
                        .allSatisfy(other -> assertThat(other.ofItem()).isEqualTo(field.ofItem())));
    }
}
