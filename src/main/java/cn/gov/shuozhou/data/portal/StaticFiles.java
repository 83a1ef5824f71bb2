package cn.gov.shuozhou.data.portal;

import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style sheets, scripts and forms, each in its own folder. Spring's usual mapping takes any address for that of a file:
 * since links to libraries get their version when a page is written, each other link on it would be looked for in every
 * archive of the application.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        Stream.of("css", "js", "forms")
                .forEach(folder -> registry.addResourceHandler("/" + folder + "/**")
                        .addResourceLocations("classpath:/static/" + folder + "/"));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .resourceChain(true);
    }
}
