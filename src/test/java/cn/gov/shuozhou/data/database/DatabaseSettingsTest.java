package cn.gov.shuozhou.data.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("postgres 环境缺的设置，一句话说全")
class DatabaseSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void namesAllThatAreMissing() {
        environment.setProperty("DB_USER", "data_sharing");
        environment.setProperty("DB_PASSWORD", " ");

        assertThatThrownBy(() -> DatabaseSettings.check(environment))
                .isInstanceOf(DatabaseSettingsMissing.class)
                .hasMessageContaining("DB_URL（")
                .hasMessageContaining("DB_PASSWORD（")
                .hasMessageNotContaining("DB_USER");
    }

    @Test
    void isContentWithAllThree() {
        environment.setProperty("DB_URL", "jdbc:postgresql://db/data_sharing");
        environment.setProperty("DB_USER", "data_sharing");
        environment.setProperty("DB_PASSWORD", "secret");

        assertThatCode(() -> DatabaseSettings.check(environment)).doesNotThrowAnyException();
    }
}
