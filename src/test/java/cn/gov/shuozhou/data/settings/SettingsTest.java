package cn.gov.shuozhou.data.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("设置在启动前一并检查")
class SettingsTest {

    @Test
    @DisplayName("运行手册的表就是全部设置")
    void theManualListsEverySetting() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/docs/operations/start.md")).stream()
                .filter(line -> line.matches("\\| `[A-Z_]+` \\|.*"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Settings.ALL.stream()
                        .map(setting -> "| `%s` | %s | %s |"
                                .formatted(setting.variable(), setting.need().label(), setting.purpose()))
                        .toList());
    }

    @Test
    @DisplayName("示例环境什么都不设可以启动；有错的，所有问题一次说出，连同首次启动要用的")
    void everyProblemIsNamedAtOnce() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("demo");
        assertThat(SettingsCheck.problems(environment)).isEmpty();

        environment.setActiveProfiles();
        environment
                .withProperty("app.encryption-keys", "2026a:YS1rZXktZm9yLXRlc3RzLW9mLTMyLWJ5dGVzLW9ubHk=")
                .withProperty("spring.mail.host", "mail.example.gov.cn")
                .withProperty("app.masking-key", "short")
                .withProperty("app.base-url", "data.example.gov.cn")
                .withProperty("MANAGEMENT_PORT", "99999")
                .withProperty("FIRST_ADMIN_ID", "first.admin");

        assertThat(SettingsCheck.problems(environment))
                .containsExactly(
                        "APP_MASKING_KEY 不正确：至少 32 个字符。",
                        "缺少 APP_MAIL_FROM：发件人地址。",
                        "APP_BASE_URL 不正确：应为用户访问门户的完整网址，例如 https://data.example.gov.cn。",
                        "MANAGEMENT_PORT 不正确：应为 0 至 65535 的端口号。",
                        "首次启动还缺少 FIRST_ADMIN_PASSWORD：他的口令：至少 10 位，含大小写字母、数字和特殊字符。",
                        "首次启动还缺少 BUREAU_CREDIT_CODE：市政务信息管理局的统一社会信用代码。");
    }

    @Test
    @DisplayName("正式启动须有加密密钥；postgres 环境还须说明数据库在哪里")
    void productionNeedsKeysAndADatabase() {
        MockEnvironment environment = new MockEnvironment().withProperty("DB_PASSWORD", " ");
        environment.setActiveProfiles("postgres");

        assertThat(SettingsCheck.problems(environment))
                .filteredOn(problem -> problem.startsWith("缺少"))
                .extracting(problem -> problem.substring(0, problem.indexOf('：')))
                .containsExactly(
                        "缺少 APP_ENCRYPTION_KEYS", "缺少 DB_URL", "缺少 DB_USER", "缺少 DB_PASSWORD", "缺少 APP_BASE_URL");
    }

    @Test
    @DisplayName("门户的网址：示例环境不发邮件的可以不设，发邮件的和正式启动的必须设")
    void theAddressIsNeededWhereItIsGivenAway() {
        MockEnvironment environment = new MockEnvironment().withProperty("app.mail.from", "noreply@example.gov.cn");
        environment.setActiveProfiles("demo");
        assertThat(SettingsCheck.problems(environment)).isEmpty();
        environment.withProperty("spring.mail.host", "mail.example.gov.cn");
        assertThat(SettingsCheck.problems(environment))
                .singleElement()
                .asString()
                .startsWith("缺少 APP_BASE_URL");
    }

    @Test
    @DisplayName("说明中不出现所设的值")
    void aValueIsNeverRepeated() {
        MockEnvironment environment = new MockEnvironment().withProperty("app.masking-key", "secret-but-short");

        assertThat(String.join("", SettingsCheck.problems(environment))).doesNotContain("secret-but-short");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "app.base-url, javascript:alert(1)",
        "app.base-url, https://data.example.gov.cn/?a=b",
        "app.mail.from, a@b.cn%0d%0aBcc:x@y.cn",
        "app.clock-tolerance, 一分钟",
        "LOG_FORMAT, xml",
        "HISTORY_CLEANUP_START, 25:00",
        "server.port, http",
        "TRUSTED_PROXIES, 10.0.0.0/8",
        "TRUSTED_PROXIES, .*",
        "TRUSTED_PROXIES, 10.0.0.(1",
        "app.encryption-keys, 2026a:short",
        "app.audit.retention, P5M",
        "APP_PASSWORD_ROUNDS, 209999",
        "APP_PASSWORD_ROUNDS, 10000001",
        "APP_PASSWORD_ROUNDS, 21 万",
        "DB_URL, jdbc:h2:mem:x"
    })
    @DisplayName("不合要求的值被指出")
    void wrongValuesAreFound(String property, String value) {
        assertThat(SettingsCheck.problems(new MockEnvironment().withProperty(property, value)))
                .anyMatch(problem -> problem.contains("不正确"));
    }

    @ParameterizedTest(name = "TRUSTED_PROXIES={0}")
    @ValueSource(strings = {"172.28.140.2", "10.0.0.5|10.0.0.6|::1", "172\\.28\\.0\\.\\d{1,3}"})
    @DisplayName("代理的地址：一个、几个、一个网段都可以")
    void proxiesAreAddressesOrPatterns(String value) throws IOException {
        MockEnvironment environment = new MockEnvironment().withProperty("TRUSTED_PROXIES", value);
        new YamlPropertySourceLoader()
                .load("own", new ClassPathResource("application.yml"))
                .forEach(environment.getPropertySources()::addLast);

        assertThat(SettingsCheck.problems(environment)).noneMatch(problem -> problem.contains("TRUSTED_PROXIES"));
        assertThat(environment.getProperty("server.tomcat.remoteip.internal-proxies"))
                .isEqualTo(value);
    }

    @Test
    @DisplayName("启动在创建任何组件之前停止")
    void theApplicationDoesNotStart() {
        SpringApplication application = new SpringApplication(SettingsTest.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setRegisterShutdownHook(false);

        assertThatThrownBy(() -> application.run("--LOG_FORMAT=xml"))
                .isInstanceOf(SetupIncomplete.class)
                .hasMessageStartingWith("LOG_FORMAT 不正确");
    }
}
