package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.account.Newcomers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Someone at the doors with a plain HTTP client that keeps cookies and follows no redirect. */
final class Visitor {

    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String authorization = "";
    private String accept = "application/json";

    private Visitor(String address) {
        this.address = address;
    }

    static Visitor stranger(int port) {
        return new Visitor("http://127.0.0.1:" + port);
    }

    /** Signs in on the portal's page and opens its home and Tasklist, as a browser would. */
    static Visitor signedIn(int port, String person) {
        Visitor visitor = stranger(port);
        visitor.signIn(person, Newcomers.PASSWORD);
        visitor.get("/");
        visitor.get(TASKLIST);
        return visitor;
    }

    /** Signs in on the portal's page. */
    void signIn(String person, String password) {
        String landing = sendSignIn(person, password);
        if (landing.contains("/login")) {
            throw new IllegalStateException("Not signed in: " + person);
        }
    }

    void signOut() {
        get("/");
        submit("/logout");
    }

    /** Tries to sign in, and gives the sentence that the page then shows; empty when it succeeded. */
    String tryToSignIn(String person, String password) {
        String landing = sendSignIn(person, password);
        if (!landing.contains("/login")) {
            return "";
        }
        String page = get(landing.substring(landing.indexOf("/login"))).body();
        int begin = page.indexOf("role=\"alert\">") + "role=\"alert\">".length();
        return page.substring(begin, page.indexOf('<', begin));
    }

    private String sendSignIn(String person, String password) {
        get("/login");
        return submit("/login", "username", person, "password", password)
                .headers()
                .firstValue("Location")
                .orElse("/login");
    }

    /** Sends a portal form: names and values in turn. */
    HttpResponse<String> submit(String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(cookie("CSRF-TOKEN")));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send("POST", path, "application/x-www-form-urlencoded", form.toString());
    }

    /** A program that sends name and password with every request. */
    static Visitor program(int port, String account, String password) {
        Visitor visitor = stranger(port);
        visitor.authorization = "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "", "");
    }

    /** As a browser asks for a page. */
    HttpResponse<String> page(String path) {
        return get(path, "text/html");
    }

    /** With headers that a browser would not send: names and values in turn. */
    HttpResponse<String> getWith(String path, String... headers) {
        return bareWith("GET", path, headers);
    }

    /** As {@link #getWith}, by another method and without a body. */
    HttpResponse<String> bareWith(String method, String path, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, BodyPublishers.noBody())
                .headers(headers)
                .build();
        return answer(request);
    }

    HttpResponse<String> get(String path, String accepted) {
        accept = accepted;
        try {
            return get(path);
        } finally {
            accept = "application/json";
        }
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    /** Posts nothing to the web apps' interface with this token against forgery instead of the right one. */
    HttpResponse<String> sendWithToken(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .POST(BodyPublishers.ofString("{}"))
                .header("Content-Type", "application/json");
        return answer(
                token.isEmpty()
                        ? request.build()
                        : request.header("X-XSRF-TOKEN", token).build());
    }

    /** Tries a door, with all that a browser would bring along but nothing in its hands. */
    HttpResponse<String> knock(String method, String path) {
        boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
        if (reads) {
            return send(method, path, "", "");
        }
        if (path.startsWith("/api/") || path.startsWith("/camunda/") || path.startsWith("/engine-rest/")) {
            return send(method, path, "application/json", "{}");
        }
        return submit(path);
    }

    HttpResponse<String> send(String method, String path, String type, String body) {
        return send(method, path, type, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    /** Without saying before how long the body is. */
    HttpResponse<String> postUnannounced(String path, String type, byte[] body) {
        return send("POST", path, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .header("Accept", accept)
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("X-CSRF-TOKEN", cookie("CSRF-TOKEN"));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return answer(request.build());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(request.method() + " " + request.uri(), e);
        }
    }

    /** Puts a cookie into the browser, as a neighbour in the domain could. */
    void keep(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    /** The portal's token against forged forms. */
    String csrf() {
        return encoded(cookie("CSRF-TOKEN"));
    }

    String sessionId() {
        return cookie("JSESSIONID");
    }

    boolean hasSession() {
        return !cookie("JSESSIONID").isEmpty();
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
