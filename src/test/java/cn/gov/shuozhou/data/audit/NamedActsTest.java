package cn.gov.shuozhou.data.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@MovableClockTest
@DisplayName("处理请求的方法都为审计日志命名")
class NamedActsTest {

    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    /** Answers what was refused elsewhere, and is recorded there. */
    private static final String ERROR_PAGE = "PortalErrorController";

    /** Where people and the content of cases are shown. */
    private static final Pattern PERSONAL =
            Pattern.compile("/accounts|.*/people.*|.*\\{(?:taskId|caseNumber|number)}.*");

    /** Fits the pattern, but shows nobody and nothing of a case beyond how far it has got. */
    private static final Set<String> IMPERSONAL = Set.of(
            "/organization/people/new",
            "/api/cases/{caseNumber}/diagram",
            "/cases/{caseNumber}/papers",
            "/api/tasks/{taskId}/sharing/data/check/{upload}");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping handlers;

    @Test
    @DisplayName("凡改变内容或给出文件的，都注明 @Audited")
    void whatChangesOrHandsOutIsNamed() {
        Set<String> unnamed = handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> ours(handler.getValue()))
                .filter(handler -> changes(handler.getKey()) || handsOut(handler.getKey()))
                .filter(handler -> !handler.getValue().hasMethodAnnotation(Audited.class))
                .map(handler -> handler.getKey() + " " + handler.getValue())
                .collect(Collectors.toSet());

        assertThat(unnamed).isEmpty();
    }

    @Test
    @DisplayName("凡显示人员或办件内容的页面和接口，查看也注明 @Audited")
    void whatShowsPeopleOrCasesIsNamed() {
        Set<String> shown = handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> ours(handler.getValue()))
                .filter(handler -> isPersonal(handler.getKey()))
                .map(handler -> handler.getKey() + " " + handler.getValue().hasMethodAnnotation(Audited.class))
                .collect(Collectors.toSet());

        assertThat(shown)
                .hasSizeGreaterThan(20)
                .allSatisfy(page -> assertThat(page).endsWith("true"));
    }

    @Test
    @DisplayName("名称是中文，各不相同")
    void namesAreChineseAndDistinct() {
        Map<String, Long> names = handlers.getHandlerMethods().values().stream()
                .filter(handler -> handler.hasMethodAnnotation(Audited.class))
                .map(handler -> handler.getMethodAnnotation(Audited.class).value())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(names.keySet()).allSatisfy(name -> assertThat(name).matches("[\\p{IsHan}（）A-Za-z]{2,20}"));
        assertThat(names.values()).containsOnly(1L);
    }

    private static boolean ours(HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        return type.getName().startsWith("cn.gov.shuozhou")
                && !type.getSimpleName().equals(ERROR_PAGE);
    }

    private static boolean changes(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty() || !READING.containsAll(methods);
    }

    private static boolean isPersonal(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .anyMatch(pattern -> PERSONAL.matcher(pattern).matches() && !IMPERSONAL.contains(pattern));
    }

    private static boolean handsOut(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .anyMatch(pattern -> pattern.matches(".*\\.[a-z]{2,5}") || pattern.endsWith("/records"));
    }
}
