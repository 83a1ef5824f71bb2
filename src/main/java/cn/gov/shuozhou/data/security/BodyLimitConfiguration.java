package cn.gov.shuozhou.data.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;

/** Puts the limit before everything that reads a body, and words what the server itself refuses. */
@Configuration
class BodyLimitConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(@Value("${app.largest-body:1MB}") DataSize largest) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(largest.toBytes()));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusal() {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerRefusal()));
    }
}
