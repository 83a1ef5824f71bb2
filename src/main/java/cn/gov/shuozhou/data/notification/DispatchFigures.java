package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.DispatchMapper.StateCount;
import cn.gov.shuozhou.data.operation.Figure;
import cn.gov.shuozhou.data.operation.FigureSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What has not gone out by mail and other channels: messages not yet gathered, and dispatches by state. */
@Component
class DispatchFigures implements FigureSource {

    private final DispatchMapper mapper;

    DispatchFigures(DispatchMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "data.sharing.mails";
    }

    @Override
    public String description() {
        return "未发出的邮件和推送，按状态；queued 为尚未合并的消息";
    }

    @Override
    public List<Figure> read() {
        List<StateCount> counts = mapper.unsent();
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("queued", mapper.queued()));
        for (DispatchState state :
                List.of(DispatchState.WAITING, DispatchState.SENDING, DispatchState.UNCLEAR, DispatchState.DEAD)) {
            figures.add(figure(state.name().toLowerCase(Locale.ROOT), total(state, counts)));
        }
        return figures;
    }

    private static long total(DispatchState state, List<StateCount> counts) {
        return counts.stream()
                .filter(count -> count.state() == state)
                .mapToLong(StateCount::total)
                .sum();
    }

    private static Figure figure(String state, long total) {
        return new Figure(Map.of("state", state), total);
    }
}
