package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.operation.Figure;
import cn.gov.shuozhou.data.operation.FigureSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The monitor's figures of the whole city, for the machine room. */
@Configuration(proxyBeanMethods = false)
class MonitorFigures {

    private record Counted(String name, String description, Supplier<List<Figure>> figures) implements FigureSource {

        @Override
        public List<Figure> read() {
            return figures.get();
        }
    }

    @Bean
    FigureSource openCases(Monitor monitor) {
        return new Counted(
                "data.sharing.cases.open",
                "在办的办件，按距最近期限的工作日",
                () -> monitor.openByDaysLeft().entrySet().stream()
                        .map(left -> new Figure(Map.of("left", left.getKey()), left.getValue()))
                        .toList());
    }

    @Bean
    FigureSource overdueCases(Monitor monitor) {
        return new Counted(
                "data.sharing.cases.overdue",
                "超期未办的办件，按超期部门",
                () -> monitor.overdueByDepartment().stream()
                        .map(late -> new Figure(Map.of("department", late.name()), late.total()))
                        .toList());
    }

    @Bean
    FigureSource punctuality(Monitor monitor) {
        return new Counted(
                "data.sharing.cases.punctual",
                "按时率（百分数），分母含在办已超期的",
                () -> Stream.of(
                                Map.entry("this", monitor.thisMonth(MonitorScope.CITY)),
                                Map.entry("last", monitor.lastMonth(MonitorScope.CITY)))
                        .filter(month -> month.getValue().counted() > 0)
                        .map(month -> new Figure(
                                Map.of("month", month.getKey()),
                                month.getValue().percent()))
                        .toList());
    }
}
