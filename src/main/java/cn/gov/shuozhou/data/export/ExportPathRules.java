package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everybody finds the exports of their own. */
@Component
class ExportPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to(Exports.ADDRESS + "/**").forEveryoneSignedIn());
    }
}
