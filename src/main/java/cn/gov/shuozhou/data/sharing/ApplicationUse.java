package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ResourceDependency;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import org.springframework.stereotype.Component;

/** Departments with an open application for a resource depend on it as well. */
@Component
@Article("第十二条")
class ApplicationUse implements ResourceDependency {

    private final SharingApplications applications;

    ApplicationUse(SharingApplications applications) {
        this.applications = applications;
    }

    @Override
    public List<Use> usesOf(long resourceId) {
        return applications.openOfResource(resourceId).stream()
                .map(application -> new Use(
                        application.requesterDepartment(),
                        "在办申请 " + application.number(),
                        null,
                        applications.askedItems(application).stream()
                                .map(Item::name)
                                .toList()))
                .toList();
    }
}
