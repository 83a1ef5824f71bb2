package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.access.RequestPath;
import cn.gov.shuozhou.data.operation.DatabaseAway;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the engine's REST interfaces call a fault of the system, said as what it is. Many of their resources fall over on a
 * field that is missing or an id that does not exist, or wrap a refusal of ours, and answer 500 with names of classes. Whoever
 * asked wrongly gets 400 or 403; for a true fault the log has everything and the answer only its number. The engine itself logs
 * each of them with its trace, so that a fault which looks like a wrong question can still be found.
 */
@Component
class EngineFaults extends OncePerRequestFilter {

    private static final Pattern INTERFACES = Pattern.compile("/(engine-rest|camunda/api)/.*");

    /** The engine's exceptions for what the caller left out or made up. */
    private static final Set<String> ASKED_WRONGLY =
            Set.of("NullPointerException", "NullValueException", "NotValidException", "InvalidRequestException");

    /** How the engine says so inside of another exception: "execution is null", "eventSubscriptions is empty". */
    private static final Pattern NOTHING_THERE = Pattern.compile(".* is (null|empty)");

    /** Our refusal inside of another exception, behind the name of its class. */
    private static final Pattern REFUSAL = Pattern.compile(".*EngineRefusal\\$Forbidden: (?<sentence>.*)");

    private final Incidents incidents;
    private final ObjectMapper json;

    EngineFaults(Incidents incidents, ObjectMapper json) {
        this.incidents = incidents;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !INTERFACES.matcher(RequestPath.of(request)).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HeldFault held = new HeldFault(response);
        chain.doFilter(request, held);
        if (held.content().length > 0) {
            answer(response, understood(held.content(), RequestPath.of(request)));
        }
    }

    /** In the engine's own form, which the web apps show to their users. */
    private record Answer(String type, String message) {}

    private record Understood(int status, Answer answer) {}

    private Understood understood(byte[] fault, String address) {
        JsonNode told = read(fault);
        String type = told.path("type").asText();
        String message = told.path("message").asText();
        Matcher refusal = REFUSAL.matcher(message);
        if (refusal.matches()) {
            return new Understood(
                    HttpStatus.FORBIDDEN.value(), new Answer("AuthorizationException", refusal.group("sentence")));
        }
        if (type.equals(DatabaseAway.class.getSimpleName())) {
            return new Understood(HttpStatus.SERVICE_UNAVAILABLE.value(), new Answer(type, DatabaseAway.SENTENCE));
        }
        if (ASKED_WRONGLY.contains(type) || NOTHING_THERE.matcher(message).matches()) {
            return new Understood(
                    HttpStatus.BAD_REQUEST.value(),
                    new Answer("InvalidRequestException", "请求缺少必填的内容，或者所指的对象不存在，操作没有生效。请对照流程引擎的接口说明检查后再试。"));
        }
        Refused refused =
                incidents.record(address, new IllegalStateException(new String(fault, StandardCharsets.UTF_8)));
        return new Understood(
                refused.status(),
                new Answer("ProcessEngineException", refused.problems().get(0).sentence()));
    }

    /** What is not of the engine's form is a fault like any other. */
    private JsonNode read(byte[] fault) {
        try {
            return json.readTree(fault);
        } catch (IOException notOfTheEngine) {
            return json.createObjectNode();
        }
    }

    private void answer(HttpServletResponse response, Understood understood) throws IOException {
        byte[] content = json.writeValueAsBytes(understood.answer());
        response.setStatus(understood.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
