package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.access.NoPathRule;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Who has signed in or out, who could not, and whose request a path rule has refused. A sign-in is recorded before its session
 * exists: if it cannot be recorded, it fails.
 */
@Component
class SignInEvents {

    private static final String SIGN_IN = "登录";

    private final AuditEntries entries;
    private final ObjectProvider<KnownAccounts> accounts;

    SignInEvents(AuditEntries entries, ObjectProvider<KnownAccounts> accounts) {
        this.entries = entries;
        this.accounts = accounts;
    }

    /** A program sends its password with every request; that is no sign-in. */
    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        AuditTrail.current().filter(PendingAct::isSignIn).ifPresent(act -> {
            act.name(SIGN_IN, Object.class);
            act.by(event.getAuthentication());
            entries.add(act.done());
            act.written();
        });
    }

    @EventListener
    void notSignedIn(AbstractAuthenticationFailureEvent event) {
        AuditTrail.current().ifPresent(act -> {
            String typed = event.getAuthentication().getName();
            Optional<String> holder = accounts.stream()
                    .flatMap(known -> known.holderOf(typed).stream())
                    .findFirst();
            act.by(holder.isPresent() ? typed : "", holder.orElse("未知账号"));
            act.name(act.isSignIn() ? SIGN_IN : "技术账号登录", Object.class);
            act.refuse(List.of(reason(event.getException())));
        });
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        AuditTrail.current().ifPresent(act -> {
            act.name("退出登录", Object.class);
            act.by(event.getAuthentication());
        });
    }

    /** An address without a path rule is answered and recorded as one that does not exist. */
    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        Authentication account = event.getAuthentication().get();
        boolean stranger = account == null || account instanceof AnonymousAuthenticationToken;
        if (stranger) {
            AuditTrail.refused(List.of("没有登录，不能进行此操作。"));
        } else if (!(event.getAuthorizationResult() instanceof NoPathRule)) {
            AuditTrail.refused(List.of("没有权限进行此操作。"));
        }
    }

    private static String reason(AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return "连续输错口令，账号已锁定。";
        }
        return failure instanceof DisabledException ? "账号已停用。" : "用户名或口令不正确。";
    }
}
