package cn.gov.shuozhou.data.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps what {@link FigureSource}s count ready to be asked for. They count every half minute, not when asked: a scrape
 * reads memory only, so that it neither burdens the database nor fails with it. A source that fails shows no figures
 * instead of old ones, and {@code data.sharing.figures.failed} names it.
 */
@Component
public class Figures {

    private static final Logger log = LoggerFactory.getLogger(Figures.class);

    private final Map<FigureSource, MultiGauge> gauges;
    private final Map<String, Integer> failed = new ConcurrentHashMap<>();

    Figures(List<FigureSource> sources, MeterRegistry registry) {
        this.gauges = sources.stream().collect(Collectors.toMap(source -> source, source -> gauge(source, registry)));
        sources.forEach(source -> Gauge.builder(
                        "data.sharing.figures.failed", () -> failed.getOrDefault(source.name(), 0))
                .description("最近一次统计是否失败")
                .tag("source", source.name())
                .register(registry));
    }

    private static MultiGauge gauge(FigureSource source, MeterRegistry registry) {
        return MultiGauge.builder(source.name())
                .description(source.description())
                .register(registry);
    }

    /** Counts everything anew; one at a time, so that no older count replaces a newer one. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT10S")
    public synchronized void count() {
        gauges.forEach((source, gauge) -> {
            List<Figure> figures = List.of();
            try {
                figures = source.read();
                failed.remove(source.name());
            } catch (RuntimeException failure) {
                failed.put(source.name(), 1);
                log.warn("Figures {} could not be counted: {}", source.name(), failure.toString());
            }
            gauge.register(figures.stream().map(Figures::row).toList(), true);
        });
    }

    private static MultiGauge.Row<Number> row(Figure figure) {
        Tags tags = Tags.of(figure.tags().entrySet().stream()
                .map(tag -> Tag.of(tag.getKey(), tag.getValue()))
                .toList());
        return MultiGauge.Row.of(tags, figure.value());
    }
}
