package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.health.UpdateRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether the data are as new as their department has promised, in words. */
record Freshness(String words, boolean late) {

    static Freshness of(Resource resource, LocalDate today) {
        LocalDateTime updatedAt = resource.dataUpdatedAt();
        if (updatedAt == null) {
            return new Freshness("平台上还没有数据", false);
        }
        String when = "%s 更新".formatted(updatedAt.toLocalDate());
        Optional<LocalDate> last = UpdateRule.of(resource.updateCycle()).lastDay(updatedAt.toLocalDate());
        if (last.isEmpty()) {
            return new Freshness(when, false);
        }
        long late = ChronoUnit.DAYS.between(last.get(), today);
        return late > 0
                ? new Freshness(when + "，按更新周期已晚 " + late + " 天", true)
                : new Freshness(when + "，在更新周期以内", false);
    }
}
