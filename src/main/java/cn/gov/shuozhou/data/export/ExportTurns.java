package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets only some lists be taken away at once on a node: each holds up to ten thousand rows in memory. Some more wait for their
 * turn; so many that nothing would be left for those who read pages are asked to come again.
 */
@Configuration(proxyBeanMethods = false)
class ExportTurns implements HandlerInterceptor, WebMvcConfigurer {

    static final int AT_ONCE = 3;
    static final int MOST_WAITING = 20;

    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final int LATER_SECONDS = 30;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore places = new Semaphore(AT_ONCE + MOST_WAITING);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/**/export.xlsx", "/catalog/city.xlsx");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!places.tryAcquire()) {
            throw tooMany();
        }
        boolean taken = false;
        try {
            taken = turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } finally {
            if (!taken) {
                places.release();
            }
        }
        if (!taken) {
            throw tooMany();
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        turns.release();
        places.release();
    }

    private static RequestRejected tooMany() {
        return RequestRejected.tooMany("", "现在导出的人较多。请等待 %d 秒后再试。".formatted(LATER_SECONDS), LATER_SECONDS);
    }
}
