package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Refuses hidden characters in every field of every form, address and file name, before a controller sees them. */
class TypedText implements HandlerInterceptor {

    /** No file system takes longer ones. */
    private static final int LONGEST_FILE_NAME = 255;

    private static final int SHOWN = 40;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return true;
        }
        var problems = new ArrayList<Problem>();
        request.getParameterMap().forEach((name, values) -> check(name, Arrays.asList(values), problems));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> check(String.valueOf(name), List.of(String.valueOf(value)), problems));
        }
        if (request instanceof MultipartHttpServletRequest upload) {
            upload.getMultiFileMap()
                    .forEach((name, files) -> files.forEach(file ->
                            checkFileName(name, Objects.requireNonNullElse(file.getOriginalFilename(), ""), problems)));
        }
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return true;
    }

    private static void checkFileName(String field, String name, List<Problem> problems) {
        check(field, List.of(name), problems);
        Lengths.tooLong(field, "文件名", LONGEST_FILE_NAME, name).ifPresent(problems::add);
    }

    private static void check(String name, List<String> values, List<Problem> problems) {
        if (PlainText.problem(name).isPresent()) {
            problems.add(new Problem("", "提交的内容有误：字段名中有看不见的字符。请从页面重新提交。"));
            return;
        }
        values.stream()
                .flatMap(value -> PlainText.problem(value).stream())
                .findFirst()
                .ifPresent(problem -> problems.add(new Problem(name, "“%s”%s".formatted(shown(name), problem))));
    }

    private static String shown(String name) {
        return name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
    }
}
