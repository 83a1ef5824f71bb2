package cn.gov.shuozhou.data.notification;

import java.net.URI;
import java.time.Duration;

/**
 * What mails need to be told.
 *
 * @param from the sender's address
 * @param baseUrl where people reach the portal, e.g. {@code https://data.example.gov.cn}; links begin with it
 * @param collect how long messages of one recipient wait for others, to go out together
 */
record MailSettings(String from, URI baseUrl, Duration collect) {

    /** The page's full address. */
    String link(String path) {
        String base = baseUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
