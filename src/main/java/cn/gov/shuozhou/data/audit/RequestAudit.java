package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Opens the record of each request and, when the request has been answered, closes what is still open. */
@Component
class RequestAudit {

    private static final String SEEN = RequestAudit.class.getName();
    private static final int REFUSED = 400;
    private static final int FAILED = 500;

    private final AuditEntries entries;
    private final AnonymousRejectionLimiter strangers;
    private final ActNames names;
    private final Clock clock;

    RequestAudit(AuditEntries entries, AnonymousRejectionLimiter strangers, ActNames names, Clock clock) {
        this.entries = entries;
        this.strangers = strangers;
        this.names = names;
        this.clock = clock;
    }

    PendingAct begin(HttpServletRequest request) {
        request.setAttribute(SEEN, true);
        String path = RequestPath.of(request);
        PendingAct act = new PendingAct(clock.instant(), request.getRemoteAddr(), request.getMethod() + " " + path);
        if (EngineActs.isEngine(path) && !asks(request, path)) {
            act.name(EngineActs.name(request.getMethod(), path), Object.class);
        }
        return act;
    }

    /** Completes the entry of a successful act before the answer is sent: an answer that cannot be recorded is not sent. */
    void recordNow() {
        AuditTrail.current().filter(act -> act.isNamed() && !act.isWritten()).ifPresent(act -> {
            entries.add(act.done());
            act.written();
        });
    }

    /** The same for what the engine's own interfaces hand out, which know no handler of ours. */
    void recordReading(PendingAct act, HttpServletRequest request) {
        EngineActs.reading(request.getMethod(), RequestPath.of(request))
                .filter(name -> !act.isWritten() && act.hasActor())
                .ifPresent(name -> {
                    act.name(name, Object.class);
                    entries.add(act.done());
                    act.written();
                });
    }

    void finish(PendingAct act, HttpServletRequest request, int status) {
        if (status >= FAILED) {
            fail(act, request, "系统未能完成（HTTP %d）。".formatted(status));
        } else if (status >= REFUSED || act.isRefused()) {
            if (isWorthRecording(act, request)) {
                refuse(act, names.of(request, RequestPath.of(request)), reason(status));
            }
        } else if (act.isNamed() && !act.isWritten()) {
            entries.add(act.done());
        } else {
            recordReading(act, request);
        }
    }

    private void refuse(PendingAct act, String name, String reason) {
        record(act, act.ended(Result.REFUSED, name, reason));
    }

    /** Strangers do not fill the trail, whether they are refused or break off. */
    private void record(PendingAct act, Entry entry) {
        if (act.hasActor()) {
            entries.add(entry);
        } else {
            strangers.refused(entry);
        }
    }

    /** Also for an act that was stored before its answer broke off: the second entry says so. */
    void fail(PendingAct act, HttpServletRequest request, String reason) {
        record(act, act.ended(Result.FAILED, names.of(request, RequestPath.of(request)), reason));
    }

    /** A request so malformed that it was turned away before its sender was known, as attacks by odd paths are. */
    void recordUnseen(HttpServletRequest request) {
        if (request.getAttribute(SEEN) == null) {
            String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
            var act = new PendingAct(clock.instant(), request.getRemoteAddr(), request.getMethod() + " " + path);
            refuse(act, "异常请求", "地址或请求头不合规范。");
        }
    }

    /** A page that somebody opens before signing in is no refusal. */
    private static boolean isWorthRecording(PendingAct act, HttpServletRequest request) {
        String path = RequestPath.of(request);
        if (act.hasActor()) {
            return !isAsset(path);
        }
        boolean anInterface = EngineActs.isEngine(path) || path.startsWith("/api/");
        return !asks(request, path) || anInterface && !isForgottenTab(request, path);
    }

    /**
     * An open tab of a web app that goes on asking after its session has ended would fill the trail night after night.
     * Anybody can send a cookie that means nothing, so it hides nothing where programs enter.
     */
    private static boolean isForgottenTab(HttpServletRequest request, String path) {
        return path.startsWith("/camunda/api/")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getRequestedSessionId() != null
                && !request.isRequestedSessionIdValid();
    }

    private static boolean asks(HttpServletRequest request, String path) {
        return ActNames.onlyReads(request) || EngineActs.isQuery(request.getMethod(), path);
    }

    private static boolean isAsset(String path) {
        return Stream.of("/css/", "/js/", "/webjars/", "/favicon.ico", "/forms/", "/camunda/lib/")
                        .anyMatch(path::startsWith)
                || path.startsWith("/camunda/app/") && path.contains(".");
    }

    private static String reason(int status) {
        return switch (status) {
            case 401 -> "没有登录或凭据不正确。";
            case 403 -> "没有权限，或者页面已失效。";
            case 404 -> "没有这个地址或对象。";
            default -> "请求不符合要求（HTTP %d）。".formatted(status);
        };
    }
}
