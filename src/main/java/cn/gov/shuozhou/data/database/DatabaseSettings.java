package cn.gov.shuozhou.data.database;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Says before anything starts which settings the postgres profile still needs. Named in {@code META-INF/spring.factories}. */
class DatabaseSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> NEEDED = new LinkedHashMap<>();

    static {
        NEEDED.put("DB_URL", "数据库地址，例如 jdbc:postgresql://db:5432/data_sharing");
        NEEDED.put("DB_USER", "数据库用户名");
        NEEDED.put("DB_PASSWORD", "数据库口令");
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("postgres"))) {
            check(environment);
        }
    }

    /** @throws DatabaseSettingsMissing naming all that are missing */
    static void check(Environment environment) {
        var missing = NEEDED.entrySet().stream()
                .filter(needed -> environment.getProperty(needed.getKey(), "").isBlank())
                .map(needed -> needed.getKey() + "（" + needed.getValue() + "）")
                .toList();
        if (!missing.isEmpty()) {
            throw new DatabaseSettingsMissing("以 postgres 环境启动，请设置环境变量 " + String.join("、", missing) + "。");
        }
    }
}
