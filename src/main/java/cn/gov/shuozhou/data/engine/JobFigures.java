package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.operation.Figure;
import cn.gov.shuozhou.data.operation.FigureSource;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** The engine's jobs: due and waiting for a node, failed for good (an incident in Cockpit), and timers of later. */
@Component
class JobFigures implements FigureSource {

    private final ManagementService management;

    JobFigures(ManagementService management) {
        this.management = management;
    }

    @Override
    public String name() {
        return "data.sharing.jobs";
    }

    @Override
    public String description() {
        return "引擎作业，按状态";
    }

    @Override
    public List<Figure> read() {
        return List.of(
                figure("executable", management.createJobQuery().executable().count()),
                figure("failed", management.createJobQuery().noRetriesLeft().count()),
                figure("all", management.createJobQuery().count()));
    }

    private static Figure figure(String state, long total) {
        return new Figure(Map.of("state", state), total);
    }
}
