package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Anybody may look at the open portal. */
@Component
class OpenPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return Stream.of(
                        "/open",
                        "/open/resources",
                        "/open/resources/*/*",
                        "/open/departments",
                        "/open/departments/*",
                        "/open/licence/*")
                .map(path -> PathRule.to(path).forAnybody())
                .toList();
    }
}
