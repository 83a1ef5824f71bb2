package cn.gov.shuozhou.data.portal;

import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style sheets, scripts and forms, each in its own folder. Spring's usual mapping takes any address for that of a file:
 * since links to libraries get their version when a page is written, each other link on it would be looked for in every
 * archive of the application. Browsers keep them: of our own they ask each time whether they are still the same, so that an upgrade
 * is seen at once; the libraries' addresses name their version.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String WEB_APPS = "classpath:/META-INF/resources/webjars/camunda/app/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        Stream.of("css", "js", "forms")
                .forEach(folder -> registry.addResourceHandler("/" + folder + "/**")
                        .addResourceLocations("classpath:/static/" + folder + "/")
                        .setCacheControl(CacheControl.noCache()));
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(KEPT))
                .resourceChain(true);
        webApps(registry);
    }

    /** Five megabytes, which would be fetched and compiled at each opening otherwise; the apps name the version of their own files. */
    private static void webApps(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/camunda/lib/*")
                .addResourceLocations("classpath:/META-INF/resources/webjars/camunda/lib/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePrivate());
        registry.addResourceHandler("/camunda/app/*/{file:camunda-[a-z]+-bootstrap\\..+}")
                .addResourceLocations(WEB_APPS)
                .setCacheControl(CacheControl.maxAge(KEPT).cachePrivate());
        registry.addResourceHandler("/camunda/app/*/scripts/*", "/camunda/app/*/styles/*", "/camunda/app/*/locales/*")
                .addResourceLocations(WEB_APPS)
                .setCacheControl(CacheControl.noCache().cachePrivate());
    }
}
