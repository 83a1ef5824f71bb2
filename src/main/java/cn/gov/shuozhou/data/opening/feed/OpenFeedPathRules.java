package cn.gov.shuozhou.data.opening.feed;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Any program may read what is open. */
@Component
class OpenFeedPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return Stream.of(
                        "/open/catalog.jsonld",
                        "/open/archive",
                        "/open/archive/*",
                        "/open/resources/*/*/dcat.jsonld",
                        "/open/sitemap",
                        "/open/sitemap/*",
                        "/open/feed",
                        "/open/departments/*/feed")
                .map(path -> PathRule.to(path).forAnybody())
                .toList();
    }
}
