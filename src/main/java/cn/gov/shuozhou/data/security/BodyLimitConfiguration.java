package cn.gov.shuozhou.data.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** Puts the limit before everything that reads a body, and words what the server itself refuses. */
@Configuration(proxyBeanMethods = false)
class BodyLimitConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Value("${app.largest-body:1MB}") DataSize largest,
            @Value("${app.largest-upload:64MB}") DataSize largestUpload,
            @Value("${app.data-uploads.largest:300MB}") DataSize largestData,
            UploadPlaces uploads) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(
                Math.toIntExact(largest.toBytes()),
                largestUpload.toBytes(),
                largestData.toBytes() + largestUpload.toBytes(),
                uploads));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    /** The page that says why a request was refused must not have the refused files taken apart and stored after all. */
    @Bean(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverLimits(
            @Value("${app.connections-per-address:250}") int connections,
            @Value("${server.tomcat.remoteip.internal-proxies:}") String proxies) {
        return factory -> {
            factory.setProtocol(BoundedProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof BoundedProtocol protocol) {
                    protocol.bound(connections, Pattern.compile(proxies));
                }
            });
            factory.addContextCustomizers(context -> {
                context.getParent().getPipeline().addValve(new SlowBodyValve());
                context.getParent().getPipeline().addValve(new ContainerRefusal());
            });
        };
    }
}
