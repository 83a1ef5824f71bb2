package cn.gov.shuozhou.data.engine;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.apache.catalina.Context;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.WebResourceRoot.ResourceSetType;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets Tasklist and Cockpit find their own plugins where the application is unpacked, as in the container. They read them as
 * files of the server, and Spring Boot takes such files only from jars on Java's class path; there the jars are named by the
 * manifest of the application's jar instead.
 */
@Component
class WebAppResources implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String FOLDER = "/META-INF/resources";

    private static final String PLUGIN = "META-INF/resources/plugin/tasklist/app/plugin.js";

    /** Of a jar that lies in the file system, not in another jar. */
    private static final String IN_FILE = "jar:file:";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.CONFIGURE_START_EVENT)) {
                addJar(context);
            }
        }));
    }

    private static void addJar(Context context) {
        URL plugin = WebAppResources.class.getClassLoader().getResource(PLUGIN);
        if (plugin == null || !plugin.toString().startsWith(IN_FILE)) {
            return;
        }
        String place = plugin.toString();
        try {
            URL jar = URI.create(place.substring("jar:".length(), place.indexOf("!/")))
                    .toURL();
            context.getResources().createWebResourceSet(ResourceSetType.RESOURCE_JAR, "/", jar, FOLDER);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(place, impossible);
        }
    }
}
