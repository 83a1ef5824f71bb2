package cn.gov.shuozhou.data.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Where a request to look at something came from. What merely follows from having looked, as that a notice counts as read, must
 * not be brought about by another site's link or by a browser that fetches ahead: its user has decided nothing.
 */
public final class Origin {

    /** From a page of ours, or from no page: typed, a bookmark, a mail program. Our neighbours in the domain are not us. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private Origin() {}

    /** Whether the user has come here by a click of their own; taken for granted where a browser is too old to say. */
    public static boolean isTheUser(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return (site == null || OWN.contains(site)) && request.getHeader("Sec-Purpose") == null;
    }
}
