package cn.gov.shuozhou.data.opening.materials;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Anybody tells; the bureau looks into it; the department sees what proved true of it. */
@Component
class MaterialPathRules implements PathRules {

    @Override
    public List<PathRule> pathRules() {
        String staff = StaffReportController.ADDRESS;
        return List.of(
                PathRule.to(MaterialPageController.ADDRESS).forAnybody(),
                PathRule.to(staff + "/*/decision").only(Role.BUREAU.group()),
                PathRule.to(staff + "/**").only(Role.BUREAU.group(), Role.DATA_OFFICER.group(), Role.APPROVER.group()));
    }
}
