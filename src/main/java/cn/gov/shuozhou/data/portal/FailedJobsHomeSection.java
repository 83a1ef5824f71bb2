package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.engine.FailedJobs;
import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 运行维护 on the home page of the system administrator: how many cases stand still until somebody tries again. */
@Component
@Order(40)
class FailedJobsHomeSection implements HomeSection {

    private static final String PAGE = "/operations/jobs";

    private final FailedJobs jobs;

    FailedJobsHomeSection(FailedJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.SYSTEM_ADMIN)) {
            return Optional.empty();
        }
        long failed = jobs.count();
        List<HomeRow> rows = failed == 0
                ? List.of()
                : List.of(new HomeRow("失败的作业", "流程停在失败的环节，重试成功后继续", PAGE, failed + " 个", Tone.BAD, null));
        return Optional.of(new HomeCard("运行维护", rows, "没有失败的作业。", PAGE, "失败的作业"));
    }
}
