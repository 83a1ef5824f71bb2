package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Anybody may take what is open. */
@Component
class OpenFilePathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to("/open/resources/*/*/*").forAnybody());
    }
}
