package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.security.JerseyResources.Endpoint;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who was refused what, beside what the audit trail says of it: each refusal of somebody known is recorded once. */
final class RefusedKnocks {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Where a stranger's question is that of a program, not of somebody who has yet to sign in. */
    private static final List<String> INTERFACES = List.of("/api/", "/engine-rest", "/camunda/api/");

    /** Where only programs sign in, with every request. */
    private static final String PROGRAMS = "/engine-rest";

    /** Where the sign-in to the portal does not count. */
    private static final List<String> APART = List.of(PROGRAMS, "/api/grants/", "/open/");

    /** What a page needs to be drawn says nothing and is not recorded. */
    private static final List<String> ASSETS =
            List.of("/css/", "/js/", "/webjars/", "/favicon.ico", "/forms/", "/camunda/lib/");

    private final Recorded recorded;
    private final List<String> known = new ArrayList<>();
    private int strangers;

    RefusedKnocks(Recorded recorded) {
        this.recorded = recorded;
    }

    /** @param account whose request it was; empty for a stranger */
    void note(String account, Endpoint asked, HttpResponse<String> answer) {
        if (begins(asked, ASSETS)) {
            return;
        }
        boolean refused = answer.statusCode() >= 400;
        boolean isKnown = account.equals(Given.PROGRAM) ? begins(asked, List.of(PROGRAMS)) : !begins(asked, APART);
        if (isKnown && !account.isEmpty()) {
            if (refused) {
                known.add(account + " " + asked.method() + " " + asked.path());
            }
        } else if (READING.contains(asked.method())
                ? refused && begins(asked, INTERFACES)
                : refused || toSignIn(answer)) {
            strangers++;
        }
    }

    private static boolean toSignIn(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").contains("/login");
    }

    private static boolean begins(Endpoint asked, List<String> places) {
        return places.stream().anyMatch(asked.path()::startsWith);
    }

    /** The last entries may be written after their answers. */
    void assertRecorded() {
        Waiting.await("entries of all refusals")
                .untilAsserted(() -> assertThat(differences()).isEmpty());
        Waiting.await("all refusals of strangers")
                .until(recorded::refusalsOfStrangers, counted -> counted >= strangers);
    }

    /** Requests that were refused more or less often than the trail says, and by how much. */
    private Map<String, Long> differences() {
        Map<String, Long> differences = new TreeMap<>(times(known.stream()));
        times(recorded.refusedRequests().stream())
                .forEach((request, times) -> differences.merge(request, -times, Long::sum));
        differences.values().removeIf(times -> times == 0);
        // Whoever signs in anew opens Tasklist as well.
        differences.entrySet().removeIf(entry -> entry.getKey().endsWith(Visitor.TASKLIST) && entry.getValue() < 0);
        return differences;
    }

    private static Map<String, Long> times(Stream<String> requests) {
        return requests.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
