package cn.gov.shuozhou.data.opening.api;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.operation.PerMinute;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The open interface: its description, its keys, and the rows. */
@Controller
class OpenApiController {

    private static final int LARGEST_PAGE = 1_000;
    private static final Set<String> KNOWN = Set.of("where", "after", "limit");
    private static final String BEARER = "Bearer ";

    private final OpenRows rows;
    private final OpenKeys keys;
    private final PerMinute<String> strangers;
    private final PerMinute<Long> holders;
    private final PerMinute<String> newKeys;

    OpenApiController(
            OpenRows rows,
            OpenKeys keys,
            @Value("${app.open-api.requests-per-minute:30}") int anonymous,
            @Value("${app.open-api.requests-per-minute-with-key:300}") int withKey,
            @Value("${app.open-api.keys-per-minute:30}") int keysPerMinute,
            Clock clock) {
        this.rows = rows;
        this.keys = keys;
        strangers = new PerMinute<>(anonymous, clock);
        holders = new PerMinute<>(withKey, clock);
        newKeys = new PerMinute<>(keysPerMinute, clock);
    }

    @GetMapping("/open/api")
    ModelAndView description() {
        return page();
    }

    private ModelAndView page() {
        return new ModelAndView("opening/api")
                .addObject("operators", RowFilter.Operator.values())
                .addObject("anonymous", strangers.most())
                .addObject("withKey", holders.most())
                .addObject("largestPage", LARGEST_PAGE);
    }

    @GetMapping("/open/api/openapi")
    ResponseEntity<Map<String, Object>> openApi() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(OpenApiDocument.of(strangers.most(), holders.most(), LARGEST_PAGE));
    }

    @PostMapping("/open/api/keys")
    @Audited("建立开放接口密钥")
    ModelAndView create(
            @RequestParam(defaultValue = "") String name, HttpServletRequest request, HttpServletResponse response) {
        count(newKeys.count(request.getRemoteAddr()), newKeys.most(), response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        try {
            return page().addObject("fresh", keys.create(name));
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, this::page);
        }
    }

    @PostMapping("/open/api/keys/revocation")
    @Audited("撤销开放接口密钥")
    ModelAndView revoke(
            @RequestParam(defaultValue = "") String key, HttpServletRequest request, HttpServletResponse response) {
        count(newKeys.count(request.getRemoteAddr()), newKeys.most(), response);
        try {
            keys.revoke(key);
            return page().addObject("done", "密钥已撤销，即时失效。");
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, this::page);
        }
    }

    @GetMapping(path = "/open/api/{category}/{sequence}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpenPage> records(
            @PathVariable String category,
            @PathVariable String sequence,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "100") String limit,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        admit(request, response);
        Set<String> strange = new TreeSet<>(request.getParameterMap().keySet());
        strange.removeAll(KNOWN);
        if (!strange.isEmpty()) {
            throw RequestRejected.invalid(
                    "",
                    "没有名为“%s”的参数。可以用的有 where、after、limit。"
                            .formatted(strange.iterator().next()));
        }
        String[] asked = request.getParameterValues("where");
        List<String> where = asked == null ? List.of() : Arrays.asList(asked);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(rows.page(category + "/" + sequence, where, after, size(limit)));
    }

    private static int size(String limit) {
        int size = limit.matches("\\d{1,4}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > LARGEST_PAGE) {
            throw RequestRejected.invalid("limit", "limit 是每页条数，请填 1 到 %d 的整数。".formatted(LARGEST_PAGE));
        }
        return size;
    }

    /** Counts the request by its key, or by its address where it shows none or one that does not open; no account counts here. */
    private void admit(HttpServletRequest request, HttpServletResponse response) {
        String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean withKey = shown != null && shown.startsWith(BEARER);
        if (shown != null && withKey) {
            Long key = keys.valid(shown.substring(BEARER.length()).strip()).orElse(null);
            if (key != null) {
                count(holders.count(key), holders.most(), response);
                return;
            }
        }
        count(strangers.count(request.getRemoteAddr()), strangers.most(), response);
        if (withKey) {
            throw RequestRejected.forbidden("密钥不正确、已到期或已撤销。不带密钥也可以读取，只是每分钟的次数较少。");
        }
    }

    private static void count(ConsumptionProbe probe, int most, HttpServletResponse response) {
        response.setHeader("RateLimit-Limit", String.valueOf(most));
        response.setHeader("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()));
        response.setHeader(
                "RateLimit-Reset", String.valueOf(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1));
        if (!probe.isConsumed()) {
            long seconds = PerMinute.secondsToWait(probe);
            throw RequestRejected.tooMany("", "请求过于频繁：每分钟最多 %d 次。请等待 %d 秒后重试。".formatted(most, seconds), seconds);
        }
    }
}
