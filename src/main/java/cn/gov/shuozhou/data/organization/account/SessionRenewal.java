package cn.gov.shuozhou.data.organization.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets the one session in which somebody changed his password go on, while his others end. */
public interface SessionRenewal {

    /** Binds the session of this request, under a new id, to the standing that the account has now. */
    void goOn(AccountStanding standing, HttpServletRequest request, HttpServletResponse response);
}
