package cn.gov.shuozhou.data.crash;

import cn.gov.shuozhou.data.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What a node says to the proxy before it, and to a stranger. */
final class Readiness {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Readiness() {}

    /** The status of {@code /readyz}. */
    static int of(String address) {
        return get(address + "/readyz").statusCode();
    }

    static HttpResponse<String> get(String address) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(address))
                .timeout(Waiting.LONGEST)
                .build();
        try {
            return CLIENT.send(question, BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            throw new UncheckedIOException(noAnswer);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
