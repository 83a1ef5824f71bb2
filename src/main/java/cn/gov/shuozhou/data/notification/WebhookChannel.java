package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.DispatchFailure.Kind;
import cn.gov.shuozhou.data.notification.DispatchMapper.Letter;
import cn.gov.shuozhou.data.organization.Contact;
import cn.gov.shuozhou.data.organization.Contacts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Pushes messages as signed JSON to one address, behind which a gateway passes them on: by 短信, 浙政钉, 企业微信. Head and signature are
 * those of Standard Webhooks, so that gateways can check them with what they have. Since every attempt carries the same id, whatever
 * goes wrong is tried again. It carries what a mail carries, and in addition the number of the recipient's telephone.
 */
@Component
@ConditionalOnProperty("app.webhook.url")
class WebhookChannel implements MessageChannel {

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private static final Duration ANSWERING = Duration.ofSeconds(15);

    private static final int TAKEN = 200;

    private static final int NOT_TAKEN = 300;

    private final URI url;
    private final byte[] secret;
    private final URI baseUrl;
    private final Contacts contacts;
    private final ObjectMapper json;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    WebhookChannel(
            @Value("${app.webhook.url}") URI url,
            @Value("${app.webhook.secret}") String secret,
            @Value("${app.base-url}") URI baseUrl,
            Contacts contacts,
            ObjectMapper json,
            Clock clock) {
        this.url = url;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.baseUrl = baseUrl;
        this.contacts = contacts;
        this.json = json;
        this.clock = clock;
    }

    /** What the gateway is told. */
    record Push(String id, Recipient recipient, List<Told> messages) {}

    /** @param phone empty when none is registered */
    record Recipient(String userName, String name, String phone) {}

    /** @param link where the message is read, after signing in */
    record Told(String subject, @Nullable String caseNumber, String link) {}

    @Override
    public String code() {
        return "WEBHOOK";
    }

    @Override
    public String label() {
        return "推送";
    }

    /** The gateway knows whom it can reach. */
    @Override
    public boolean reaches(String personId) {
        return true;
    }

    @Override
    public void send(String id, String personId, List<Letter> letters) throws DispatchFailure {
        Contact contact =
                contacts.of(personId).orElseThrow(() -> new DispatchFailure(Kind.HOPELESS, "收件人已不在“机构与人员”中。"));
        Push push = new Push(
                id,
                new Recipient(personId, contact.name(), contact.phone()),
                letters.stream().map(this::told).toList());
        int status = answer(request(id, written(push)));
        if (status < TAKEN || status >= NOT_TAKEN) {
            throw new DispatchFailure(
                    Kind.TRY_AGAIN, "接收方没有收下（HTTP %d）。请检查 APP_WEBHOOK_URL 和接收方的日志。".formatted(status));
        }
    }

    private Told told(Letter letter) {
        return new Told(
                MailText.oneLine(letter.subject()),
                letter.caseNumber(),
                MailSettings.link(baseUrl, "/inbox/" + letter.messageId()));
    }

    private byte[] written(Push push) {
        try {
            return json.writeValueAsBytes(push);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A push cannot be written", e);
        }
    }

    private HttpRequest request(String id, byte[] body) {
        long second = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(url)
                .timeout(ANSWERING)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("webhook-id", id)
                .header("webhook-timestamp", String.valueOf(second))
                .header("webhook-signature", WebhookSignature.of(secret, id, second, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** An answer whose body does not end is given up. */
    private int answer(HttpRequest request) throws DispatchFailure {
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            return answer.get(ANSWERING.toMillis(), TimeUnit.MILLISECONDS).statusCode();
        } catch (TimeoutException e) {
            throw noAnswer();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ConnectException) {
                throw new DispatchFailure(Kind.TRY_AGAIN, "连接不上接收方。请检查 APP_WEBHOOK_URL、网络和接收方的状态。");
            }
            if (e.getCause() instanceof HttpTimeoutException) {
                throw noAnswer();
            }
            throw new DispatchFailure(Kind.TRY_AGAIN, "与接收方的连接中断，或者它的证书不可信。请检查 APP_WEBHOOK_URL 和证书。");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DispatchFailure(Kind.TRY_AGAIN, "系统停止，没有等到接收方的答复。");
        } finally {
            answer.cancel(true);
        }
    }

    private static DispatchFailure noAnswer() {
        return new DispatchFailure(Kind.TRY_AGAIN, "接收方 15 秒内没有答复。请检查接收方的状态。");
    }
}
