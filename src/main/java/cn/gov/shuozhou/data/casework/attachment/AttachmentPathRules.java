package cn.gov.shuozhou.data.casework.attachment;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Attachments are for the business; each shows itself only to those who may see its case. */
@Component
class AttachmentPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        return List.of(
                PathRule.to("/attachments/**").forTheBusiness(),
                PathRule.to("/api/attachments/**").forTheBusiness());
    }
}
