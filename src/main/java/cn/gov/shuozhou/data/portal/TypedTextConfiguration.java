package cn.gov.shuozhou.data.portal;

import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the one rule about typed text where all of it comes in: forms and addresses, and JSON. */
@Configuration(proxyBeanMethods = false)
class TypedTextConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TypedText());
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer typedTextInJson() {
        return builder -> builder.deserializerByType(String.class, new TypedTextDeserializer());
    }
}
