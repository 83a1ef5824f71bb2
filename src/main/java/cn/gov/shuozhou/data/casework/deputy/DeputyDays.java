package cn.gov.shuozhou.data.casework.deputy;

import java.time.Clock;
import java.time.LocalDate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins and ends deputyships as their days come: says so, and gives back what was not answered in time. */
@Component
class DeputyDays {

    private final DeputyshipMapper mapper;
    private final DeputyTasks tasks;
    private final DeputyMessages messages;
    private final Clock clock;

    DeputyDays(DeputyshipMapper mapper, DeputyTasks tasks, DeputyMessages messages, Clock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.messages = messages;
        this.clock = clock;
    }

    /** A deputy whose last day has passed decides nothing more even before this has run. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    @SchedulerLock(name = "deputy-days", lockAtMostFor = "PT30M")
    @Transactional
    public void lookAtTheDay() {
        LocalDate today = LocalDate.now(clock);
        mapper.begun(today).forEach(one -> {
            mapper.beginTold(one.id());
            messages.begun(one);
        });
        mapper.ended(today).forEach(one -> {
            mapper.endTold(one.id());
            messages.ended(one, tasks.giveBack(one, "代理已于 %s 结束".formatted(one.endsOn())));
        });
    }
}
