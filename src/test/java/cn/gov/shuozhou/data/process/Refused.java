package cn.gov.shuozhou.data.process;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.gov.shuozhou.data.engine.EngineFailures;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Asks for what must be refused, and sees that it is said in our words and that nothing has changed. */
public final class Refused {

    private final MockMvc mvc;
    private final CaseScene scene;

    public Refused(MockMvc mvc, CaseScene scene) {
        this.mvc = mvc;
        this.scene = scene;
    }

    /** Gives the answer, for more to be read of it. */
    public String request(String person, MockHttpServletRequestBuilder request, int status, String... sentences)
            throws Exception {
        List<String> before = scene.snapshot();
        MockHttpServletResponse response = send(person, request);
        String answer = text(response);
        assertThat(response.getStatus()).as(answer).isEqualTo(status);
        assertThat(List.of(sentences)).allSatisfy(sentence -> assertThat(answer).contains(sentence));
        assertThat(scene.snapshot()).isEqualTo(before);
        return answer;
    }

    /** Whoever has not the role is stopped before the request is read. */
    public void atTheDoor(String person, MockHttpServletRequestBuilder request) throws Exception {
        request(person, request, 403);
    }

    public void call(ThrowingCallable act, RequestRejected.Kind kind, String sentence) {
        List<String> before = scene.snapshot();
        Throwable thrown = catchThrowable(act);
        assertThat(thrown).isNotNull();
        RequestRejected refusal = EngineFailures.asRefusal(thrown).orElseThrow(() -> new AssertionError(thrown));
        assertThat(refusal).hasMessageContaining(sentence);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(scene.snapshot()).isEqualTo(before);
    }

    public MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(scene.person(person)))).andReturn().getResponse();
    }

    public static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** What the page says is wrong, for a test that fails. */
    public static String sentences(MockHttpServletResponse response) {
        return response.getStatus()
                + text(response)
                        .replaceAll("(?s)<(head|nav|script).*?</\\1>|<[^>]+>", " ")
                        .replaceAll("\\s+", " ");
    }

    /** Does both at the same moment and gives what each came to. */
    public static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> act : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            return List.of(running.get(0).get(), running.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }
}
