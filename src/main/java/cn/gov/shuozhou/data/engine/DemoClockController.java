package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.calendar.Weekdays;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 演示时钟: lets a demonstration walk through a deadline in minutes. The bureau alone reaches {@code /demo/**}. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClockController {

    private static final int MAX_DAYS = 366;

    private final DemoClock clock;
    private final ProcessEngine engine;

    DemoClockController(DemoClock clock, ProcessEngine engine) {
        this.clock = clock;
        this.engine = engine;
    }

    @GetMapping
    String show(Model model) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        model.addAttribute("now", now);
        model.addAttribute("weekday", Weekdays.name(now.toLocalDate()));
        model.addAttribute("earliest", now.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1));
        model.addAttribute("real", clock.realTime().truncatedTo(ChronoUnit.SECONDS));
        model.addAttribute("ahead", clock.offset());
        return "process/demo-clock";
    }

    /** Moves forward by whole days, or to a moment of local time. */
    @PostMapping
    @Audited("前进演示时钟")
    String forward(
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    LocalDateTime instant,
            @AuthenticationPrincipal(expression = "id()") String userId,
            RedirectAttributes flash) {
        clock.forward(step(days, instant), userId);
        lookForDueTimers();
        flash.addFlashAttribute("moved", LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS));
        return "redirect:/demo/clock";
    }

    private Duration step(@Nullable Integer days, @Nullable LocalDateTime instant) {
        Duration step;
        if (days != null) {
            step = Duration.ofDays(days);
        } else if (instant != null) {
            step = Duration.between(LocalDateTime.now(clock), instant);
        } else {
            throw RequestRejected.invalid("days", "请填写前进的天数，或要前进到的时刻");
        }
        if (step.isNegative() || step.isZero()) {
            throw RequestRejected.invalid(days != null ? "days" : "instant", "演示时钟只能向前，请填写晚于当前演示时间的时刻或正整数天数");
        }
        if (step.toDays() > MAX_DAYS) {
            throw RequestRejected.invalid(days != null ? "days" : "instant", "一次最多前进 " + MAX_DAYS + " 天，请分几次前进");
        }
        return step;
    }

    /** An idle job executor sleeps for seconds; a demonstration should not wait for it. */
    private void lookForDueTimers() {
        if (engine.getProcessEngineConfiguration() instanceof ProcessEngineConfigurationImpl configuration) {
            configuration.getJobExecutor().jobWasAdded();
        }
    }
}
