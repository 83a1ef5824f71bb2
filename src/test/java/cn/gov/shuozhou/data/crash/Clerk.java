package cn.gov.shuozhou.data.crash;

import cn.gov.shuozhou.data.Waiting;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A signed-in person with a browser that asks again: at a node that is there when no answer comes, later when the system says so. */
final class Clerk {

    private static final String PASSWORD = "Shuozhou#2026";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String person;
    private final Addresses addresses;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .build();
    private volatile String address;

    private Clerk(String person, Addresses addresses, String address) {
        this.person = person;
        this.addresses = addresses;
        this.address = address;
    }

    /**
     * Signs in on the portal's page, at the usual node of the clerk with this number, and goes where that leads, as a
     * browser does: with that page comes the token against forged requests. Without one, each of the clerk's first
     * requests at the same moment would be given its own, and those of one request would not belong to another.
     */
    static Clerk signedIn(String person, Addresses addresses, int number) {
        Clerk clerk = new Clerk(person, addresses, addresses.usual(number));
        clerk.get("/login").expect(200);
        Reply landing = clerk.submit("/login", "username=" + encoded(person) + "&password=" + encoded(PASSWORD));
        if (landing.status() != 302 || landing.location().contains("login")) {
            throw new AssertionError("Not signed in: " + person);
        }
        clerk.get(URI.create(landing.location()).getPath()).expect(200);
        return clerk;
    }

    /** Opens Tasklist, so that its interface may be used. */
    Clerk atTasklist() {
        get("/camunda/app/tasklist/default/").expect(200);
        get("/camunda/api/tasklist/plugin/tasklistPlugins/static/app/plugin.js").expect(200);
        return this;
    }

    /** Opens Cockpit, with our own extensions. */
    void atCockpit() {
        get("/camunda/app/cockpit/default/").expect(200);
        Stream.of("tasklist/scripts/plugins", "cockpit/scripts/limits-tab", "cockpit/scripts/parts")
                .forEach(script -> get("/camunda/app/" + script + ".js").expect(200));
    }

    String person() {
        return person;
    }

    Reply get(String path) {
        return send("GET", path, "", "");
    }

    /** Sends a portal form with its token against forged requests. */
    Reply submit(String path, String fields) {
        return send("POST", path, FORM, fields + "&_csrf=" + encoded(cookie("CSRF-TOKEN")));
    }

    /** Sends a file with a form, as a browser does; once, at the node where the clerk is. */
    Reply upload(String path, Path file) throws IOException, InterruptedException {
        String boundary = "a-line-that-no-file-has";
        String head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, file.getFileName());
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Waiting.LONGEST)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                .header("Accept", "text/html")
                .header("X-CSRF-TOKEN", cookie("CSRF-TOKEN"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .build();
        return Reply.of(client.send(request, BodyHandlers.ofString()), false);
    }

    Reply post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Reply send(String method, String path, String type, String body) {
        try {
            boolean repeated = false;
            while (true) {
                int outages = addresses.outages();
                address = addresses.reachable(address);
                try {
                    HttpRequest request = request(method, path, type, body);
                    Reply reply = Reply.of(client.send(request, BodyHandlers.ofString()), repeated);
                    if (!reply.isPutOff()) {
                        return reply;
                    }
                    repeated |= addresses.putOff(address, reply);
                } catch (IOException noAnswer) {
                    addresses.noAnswer(address, outages);
                    repeated = true;
                }
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(person + ": " + method + " " + path, e);
        }
    }

    private HttpRequest request(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Waiting.LONGEST)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Accept", path.startsWith("/api/") ? "application/json" : "text/html, application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-CSRF-TOKEN", cookie("CSRF-TOKEN"));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return request.build();
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
