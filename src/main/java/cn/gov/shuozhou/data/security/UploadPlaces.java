package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.refusal.LargeFile;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Where files are taken: by the handlers that ask for one, so that no list has to be kept. */
@Component
class UploadPlaces implements RequestMatcher {

    private final SingletonSupplier<List<PathPatternRequestMatcher>> places;
    private final SingletonSupplier<List<PathPatternRequestMatcher>> placesOfLargeFiles;

    UploadPlaces(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.places = SingletonSupplier.of(() -> places(handlers, UploadPlaces::takesFile));
        this.placesOfLargeFiles =
                SingletonSupplier.of(() -> places(handlers, handler -> handler.hasMethodAnnotation(LargeFile.class)));
    }

    private static List<PathPatternRequestMatcher> places(
            ObjectProvider<RequestMappingHandlerMapping> handlers, Predicate<HandlerMethod> wanted) {
        return handlers.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(patterns -> patterns.stream())
                .map(pattern -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern))
                .toList();
    }

    private static boolean takesFile(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.nested().getNestedParameterType())
                .anyMatch(MultipartFile.class::isAssignableFrom);
    }

    /** Whether a file of data is taken there. */
    boolean takeLargeFile(HttpServletRequest request) {
        return placesOfLargeFiles.obtain().stream().anyMatch(place -> place.matches(request));
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return places.obtain().stream().anyMatch(place -> place.matches(request));
    }
}
