package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each feature hangs the doors to its own handlers; a neighbour's door does not count. */
@PathRulesTest
@DisplayName("每个页面和接口在本包声明了门")
class HandlersHavePathRulesTest {

    private static final String OURS = "cn.gov.shuozhou.data.";

    /** The forms are files, a library describes the read API, and the demonstration's clock is there in its profile only. */
    private static final Set<String> WITHOUT_HANDLER =
            Set.of("/swagger-ui/**", "/forms/**", "/read-api/**", "/demo/**");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Autowired
    private List<PathRules> features;

    @Test
    @DisplayName("各包的处理方法都有本包的门")
    void everyHandlerHasADoorOfItsFeature() {
        Map<RequestMappingInfo, HandlerMethod> all = handlers.getHandlerMethods();

        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.entrySet().stream()
                        .filter(handler ->
                                handler.getValue().getBeanType().getName().startsWith(OURS))
                        .flatMap(handler -> withoutDoor(handler.getKey(), handler.getValue(), features)))
                .isEmpty();
    }

    @Test
    @DisplayName("每道门后面都有本包的处理方法，没有多余的门")
    void everyDoorLeadsSomewhere() {
        assertThat(features.stream()
                        .flatMap(feature -> feature.pathRules().stream()
                                .filter(door -> !WITHOUT_HANDLER.contains(door.path()))
                                .filter(door -> !leadsSomewhere(feature, door))))
                .isEmpty();
    }

    @Test
    @DisplayName("忘了声明的，说得出是哪个方法、在哪里补")
    void saysWhatIsMissing() throws NoSuchMethodException {
        HandlerMethod forgotten = new HandlerMethod(new Forgotten(), "change");
        RequestMappingInfo info = RequestMappingInfo.paths("/forgotten/{id}")
                .methods(RequestMethod.POST)
                .build();
        PathRules elsewhere = features.stream()
                .filter(feature -> !of(feature, forgotten))
                .findFirst()
                .orElseThrow();

        assertThat(withoutDoor(info, forgotten, List.of(elsewhere)))
                .containsExactly("POST /forgotten/{id} (Forgotten.change)：本包没有声明到这里的门，谁也打不开。"
                        + "请在 cn.gov.shuozhou.data.security 的 PathRules 中声明它对谁开放。");
        assertThat(withoutDoor(info, forgotten, List.of(new OfTheForgotten("/forgotten/*"))))
                .isEmpty();
        assertThat(withoutDoor(info, forgotten, List.of(new OfTheForgotten("/other"))))
                .hasSize(1);
    }

    private static class Forgotten {
        public void change() {}
    }

    private record OfTheForgotten(String path) implements PathRules {
        @Override
        public List<PathRule> pathRules() {
            return List.of(PathRule.to(path).forEveryoneSignedIn());
        }
    }

    private static Stream<String> withoutDoor(
            RequestMappingInfo info, HandlerMethod handler, List<PathRules> features) {
        List<PathRule> own = features.stream()
                .filter(feature -> of(feature, handler))
                .flatMap(feature -> feature.pathRules().stream())
                .toList();
        return Endpoints.of(info)
                .filter(endpoint -> own.stream().noneMatch(door -> leads(door, endpoint.method(), endpoint.path())))
                .map(endpoint -> "%s %s (%s.%s)：本包没有声明到这里的门，谁也打不开。请在 %s 的 PathRules 中声明它对谁开放。"
                        .formatted(
                                endpoint.method(),
                                endpoint.path(),
                                handler.getBeanType().getSimpleName(),
                                handler.getMethod().getName(),
                                handler.getBeanType().getPackageName()));
    }

    private boolean leadsSomewhere(PathRules feature, PathRule door) {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> of(feature, handler.getValue()))
                .flatMap(handler -> Endpoints.of(handler.getKey()))
                .anyMatch(endpoint -> leads(door, endpoint.method(), endpoint.path()));
    }

    private static boolean of(PathRules feature, HandlerMethod handler) {
        return AopUtils.getTargetClass(feature)
                .getPackageName()
                .equals(handler.getBeanType().getPackageName());
    }

    private static boolean leads(PathRule door, String method, String pattern) {
        if (door.method() != null && !door.method().equals(HttpMethod.valueOf(method))) {
            return false;
        }
        String path = AccessTable.plain(pattern);
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        return PathPatternRequestMatcher.withDefaults().matcher(door.path()).matches(request);
    }
}
