package cn.gov.shuozhou.data.report;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Orders for the archive what has become due: a month, a quarter or a year is over. What a night missed, the next one orders. */
@Component
class ReportSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSchedule.class);

    private final ReportDefinitionMapper definitions;
    private final Reports reports;

    ReportSchedule(ReportDefinitionMapper definitions, Reports reports) {
        this.definitions = definitions;
        this.reports = reports;
    }

    @Scheduled(cron = "0 20 1 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "report-schedule", lockAtMostFor = "PT10M")
    public void order() {
        for (ReportDefinition definition : definitions.scheduled()) {
            try {
                reports.order(definition);
            } catch (RuntimeException failure) {
                LOG.error("Report definition {} could not be ordered", definition.id(), failure);
            }
        }
    }
}
