package cn.gov.shuozhou.data.organization.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Keeps the session in which a password was changed, while the person's other sessions end. */
public interface SessionRenewal {

    /** Binds the session of this request, under a new id, to the standing that the account has now. */
    void goOn(AccountStanding standing, HttpServletRequest request, HttpServletResponse response);
}
