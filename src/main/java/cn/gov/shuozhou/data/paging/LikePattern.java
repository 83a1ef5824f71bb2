package cn.gov.shuozhou.data.paging;

import java.util.Locale;

/** Searched words as a pattern for {@code lower(column) like … escape '!'}. */
public final class LikePattern {

    private LikePattern() {}

    /** Finds the words anywhere, whatever their case; the user's own {@code %}, {@code _} and {@code !} stand for themselves. */
    public static String containing(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
