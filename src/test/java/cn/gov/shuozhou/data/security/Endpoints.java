package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.security.JerseyResources.Endpoint;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.BeanUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The running application's own list of what it answers to. */
final class Endpoints {

    private static final String APPLICATION = "jakarta.ws.rs.Application";

    private Endpoints() {}

    /** Everything that Spring MVC serves: our pages and interfaces, Actuator, the error page. */
    static Set<Endpoint> ofMvc(WebApplicationContext context) {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Endpoints::of)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Stream<Endpoint> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Stream<String> verbs =
                methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
        return verbs.flatMap(verb ->
                info.getPatternValues().stream().map(path -> new Endpoint(verb, path.isEmpty() ? "/" : path)));
    }

    /** Everything that Jersey serves: the web apps' interfaces and the engine's. */
    static Set<Endpoint> ofJersey(WebApplicationContext context) {
        Set<Endpoint> all = new LinkedHashSet<>();
        for (ServletRegistration servlet :
                context.getServletContext().getServletRegistrations().values()) {
            String application = servlet.getInitParameter(APPLICATION);
            if (application != null) {
                servlet.getMappings()
                        .forEach(mapping -> all.addAll(JerseyResources.of(
                                mapping.replace("/*", ""),
                                newApplication(application).getClasses())));
            }
        }
        context.getBeansOfType(org.glassfish.jersey.server.ResourceConfig.class)
                .values()
                .forEach(config -> all.addAll(JerseyResources.of("/engine-rest", config.getClasses())));
        return all;
    }

    private static Application newApplication(String name) {
        try {
            return (Application) BeanUtils.instantiateClass(Class.forName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
