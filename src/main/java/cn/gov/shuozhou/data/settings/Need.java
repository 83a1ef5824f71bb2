package cn.gov.shuozhou.data.settings;

import java.util.function.Predicate;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** When a setting must be given. */
public enum Need {
    OUTSIDE_DEMO("必填（示例环境除外）", environment -> !environment.acceptsProfiles(Profiles.of("demo"))),
    ON_POSTGRES("postgres 环境必填", environment -> environment.acceptsProfiles(Profiles.of("postgres"))),
    OPTIONAL("可选", environment -> false),
    /** Only while no administrator exists, which the database alone knows: checked when it is open. */
    FIRST_START("首次启动必填", environment -> false),
    WITH_MAIL("发邮件时必填", environment -> Setting.given(environment, "spring.mail.host")),
    WITH_WEBHOOK("推送时必填", environment -> Setting.given(environment, "app.webhook.url")),
    OUTSIDE_DEMO_OR_WITH_LINKS(
            "必填（不发邮件、不推送的示例环境除外）",
            environment -> OUTSIDE_DEMO.applies(environment)
                    || WITH_MAIL.applies(environment)
                    || WITH_WEBHOOK.applies(environment));

    private final String label;
    private final Predicate<Environment> must;

    Need(String label, Predicate<Environment> must) {
        this.label = label;
        this.must = must;
    }

    public String label() {
        return label;
    }

    boolean applies(Environment environment) {
        return must.test(environment);
    }
}
