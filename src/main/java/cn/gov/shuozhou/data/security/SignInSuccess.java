package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.KnownDevices;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Lets the browser be known from now on and act in the web apps, and goes on to the page that was asked for. */
class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

    private final KnownDevices devices;

    SignInSuccess(KnownDevices devices) {
        this.devices = devices;
        setDefaultTargetUrl("/");
        setRequestCache(new ReturnAddress());
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication account)
            throws ServletException, IOException {
        if (account.getPrincipal() instanceof Person person) {
            makeKnown(person, request, response);
            if (Role.taskWorkers().stream().anyMatch(person::has)) {
                WebAppForgeryGuard.handOut(request, response);
            }
        }
        super.onAuthenticationSuccess(request, response, account);
    }

    private void makeKnown(Person person, HttpServletRequest request, HttpServletResponse response) {
        String token = devices.remember(person.id(), SignInAttempt.device(request));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SignInAttempt.DEVICE_COOKIE, token)
                        .path("/login")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(Duration.ofDays(KnownDevices.REMEMBERED.getDays()))
                        .build()
                        .toString());
    }
}
