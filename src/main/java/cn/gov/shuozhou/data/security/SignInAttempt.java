package cn.gov.shuozhou.data.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.util.WebUtils;

/** From where somebody tries to sign in, and what the browser shows of former sign-ins. */
final class SignInAttempt extends WebAuthenticationDetails {

    static final String DEVICE_COOKIE = "DEVICE";

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 100;

    private final String device;

    SignInAttempt(HttpServletRequest request) {
        super(request);
        this.device = device(request);
    }

    /** What the browser brings; empty for nothing, or for what cannot be ours. */
    static String device(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, DEVICE_COOKIE);
        return cookie == null || cookie.getValue().length() > LONGEST ? "" : cookie.getValue();
    }

    String device() {
        return device;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof SignInAttempt attempt && attempt.device.equals(device);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), device);
    }
}
