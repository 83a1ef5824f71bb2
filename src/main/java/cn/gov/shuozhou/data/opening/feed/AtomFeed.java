package cn.gov.shuozhou.data.opening.feed;

import cn.gov.shuozhou.data.opening.OpenEntry;
import java.time.LocalDateTime;
import java.util.List;

/** Open resources, the newest first, for feed readers. */
final class AtomFeed {

    private AtomFeed() {}

    /** @param address of the feed's page, which ends the same for a department */
    static byte[] of(List<OpenEntry> entries, String title, String root, String address) {
        return XmlText.write("feed", XmlText.ATOM, xml -> {
            xml.text("id", root + address).text("title", title);
            xml.begin("link").with("rel", "self").with("href", root + address).end();
            xml.begin("link").with("href", root + "/open").end();
            xml.text(
                    "updated",
                    time(
                            entries.isEmpty()
                                    ? LocalDateTime.of(2021, 1, 1, 0, 0)
                                    : entries.get(0).changedAt()));
            for (OpenEntry entry : entries) {
                String page = root + entry.address();
                xml.begin("entry")
                        .text("id", page)
                        .text("title", entry.resource().name())
                        .text("updated", time(entry.changedAt()))
                        .text("summary", entry.resource().summary());
                xml.begin("author")
                        .text("name", entry.resource().providerName())
                        .end();
                xml.begin("link").with("href", page).end();
                xml.end();
            }
        });
    }

    private static String time(LocalDateTime time) {
        return time.withNano(0) + (time.getSecond() == 0 ? ":00" : "") + "+08:00";
    }
}
