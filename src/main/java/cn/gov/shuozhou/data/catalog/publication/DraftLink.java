package cn.gov.shuozhou.data.catalog.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a draft is edited. */
final class DraftLink {

    private DraftLink() {}

    static String to(String code) {
        return "/catalog/drafts/edit?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }
}
