package cn.gov.shuozhou.data.sealing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Makes the seals from the configured keys. Without keys the system does not start, lest personal data be stored open; only
 * the demo, whose people do not exist, has a key of its own, which protects nothing because it stands here.
 */
@Configuration(proxyBeanMethods = false)
class SealingKeyConfiguration {

    private static final String DEMO_KEYS = "demo:ZGVtby1vbmx5LS1ub2JvZHktaGVyZS1pcy0tcmVhbCE=";

    @Bean
    Seals seals(@Value("${app.encryption-keys:}") String configured, Environment environment) {
        if (!configured.isBlank()) {
            return new Seals(KeyRing.of(configured));
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            return new Seals(KeyRing.of(DEMO_KEYS));
        }
        throw new KeysUnusable("未配置加密密钥：个人信息须加密存放，请设置环境变量 APP_ENCRYPTION_KEYS（编号:密钥），"
                + "密钥可用 openssl rand -base64 32 生成，并另行妥善备份——丢失后数据无法恢复；或以 demo 环境启动示例数据。");
    }
}
