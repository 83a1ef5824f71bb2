package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.audit.SystemActs;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has applied is forgotten when nobody needs to know it any more, three years after the end unless set otherwise. */
@Component
@Article("第二十八条")
class ApplicantRetention {

    private static final int AT_ONCE = 500;

    private final ApplicantMapper mapper;
    private final ApplicantFiles files;
    private final ApplicationSettings settings;
    private final SystemActs acts;
    private final Clock clock;

    ApplicantRetention(
            ApplicantMapper mapper, ApplicantFiles files, ApplicationSettings settings, SystemActs acts, Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.settings = settings;
        this.acts = acts;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "open-applicants", lockAtMostFor = "PT10M")
    @Transactional
    public void forget() {
        LocalDateTime before = LocalDateTime.now(clock).minus(settings.identityKept());
        for (List<String> due = mapper.closedBefore(before, AT_ONCE);
                !due.isEmpty();
                due = mapper.closedBefore(before, AT_ONCE)) {
            for (String caseNumber : due) {
                mapper.delete(caseNumber);
                files.erase(caseNumber);
                acts.done("删除开放申请人身份", caseNumber);
            }
        }
    }
}
