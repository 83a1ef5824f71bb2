package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** The trail is for those who audit and for nobody else (第三十条). */
@Component
class AuditPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(PathRule.to("/audit/**").only("audit-admin"));
    }
}
