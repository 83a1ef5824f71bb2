package cn.gov.shuozhou.data.notification;

import org.jspecify.annotations.Nullable;

/**
 * What the system has to tell someone.
 *
 * @param subject one line, up to 200 characters
 * @param text what happened and what is expected of the reader, up to 2000 characters
 * @param link the page of this system where the recipient goes on, beginning with {@code /}
 * @param caseNumber the case it is about, if it is about one
 * @param matter of the case that the recipient is asked to attend to; the message is settled when that is over. Null when
 *     nothing is asked
 */
public record Message(
        String subject,
        String text,
        String link,
        @Nullable String caseNumber,
        @Nullable String matter) {

    private static final int LONGEST_SUBJECT = 200;

    private static final int LONGEST_TEXT = 2000;

    public Message {
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("Not a page of this system: " + link);
        }
        subject = shortened(subject, LONGEST_SUBJECT);
        text = shortened(text, LONGEST_TEXT);
    }

    /** What asks nothing of its reader. */
    public Message(String subject, String text, String link, @Nullable String caseNumber) {
        this(subject, text, link, caseNumber, null);
    }

    /** A resource's long name must not keep its department from being told. */
    private static String shortened(String words, int longest) {
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }
}
