package cn.gov.shuozhou.data.notification;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail is an offer: everything about it exists only where a mail server is set. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailConfiguration {

    @Bean
    MailSettings mailSettings(@Value("${app.mail.from}") String from, @Value("${app.base-url}") URI baseUrl) {
        return new MailSettings(from, baseUrl);
    }
}
