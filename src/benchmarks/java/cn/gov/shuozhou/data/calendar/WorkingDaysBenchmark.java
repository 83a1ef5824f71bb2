package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.benchmark.Figures;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Working-day arithmetic against OpenGamma Strata. */
class WorkingDaysBenchmark {

    @Test
    void againstStrata() throws Exception {
        Map<String, Double> nanos = new TreeMap<>();
        new Runner(new OptionsBuilder()
                        .include(CountingDays.class.getSimpleName())
                        .build())
                .run()
                .forEach(result -> nanos.put(
                        result.getPrimaryResult().getLabel(),
                        result.getPrimaryResult().getScore()));
        Figures.say("工作日历（纳秒/次，自己 / Strata / 速度比）");
        for (String question : new String[] {"plus", "between", "isWorked"}) {
            double ours = nanos.get(question + "Ours");
            double strata = nanos.get(question + "Strata");
            Figures.say("  %s: %.1f / %.1f / %.2f", question, ours, strata, strata / ours);
        }
    }
}
