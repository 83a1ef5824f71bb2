package cn.gov.shuozhou.data.notification;

import java.net.URI;

/**
 * What mails need to be told.
 *
 * @param from the sender's address
 * @param baseUrl where people reach the portal, e.g. {@code https://data.example.gov.cn}; links begin with it
 */
record MailSettings(String from, URI baseUrl) {

    /** The page's full address. */
    String link(String path) {
        return link(baseUrl, path);
    }

    static String link(URI base, String path) {
        String text = base.toString();
        return (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path;
    }
}
