package cn.gov.shuozhou.data.operation;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How much room is left where this node keeps its data. Before it ends, {@link DiskSpaceLow} is published, once until
 * there is room again.
 */
@Component
class DiskSpace implements FigureSource {

    private static final long LEAST_BYTES = 1L << 30;
    private static final int LEAST_PERCENT = 10;

    private final File folder;
    private final ApplicationEventPublisher events;
    private boolean told;

    @Autowired
    DiskSpace(@Value("${app.data-dir}") String folder, ApplicationEventPublisher events) {
        this(existing(new File(folder).getAbsoluteFile()), events);
    }

    DiskSpace(File folder, ApplicationEventPublisher events) {
        this.folder = folder;
        this.events = events;
    }

    /** The folder, or what it is going to lie in. */
    private static File existing(File folder) {
        File parent = folder.getParentFile();
        return folder.exists() || parent == null ? folder : existing(parent);
    }

    @Override
    public String name() {
        return "data.sharing.disk";
    }

    @Override
    public String description() {
        return "数据目录所在磁盘的字节数：free 可用，total 全部";
    }

    @Override
    public List<Figure> read() {
        return List.of(figure("free", folder.getUsableSpace()), figure("total", folder.getTotalSpace()));
    }

    private static Figure figure(String what, long bytes) {
        return new Figure(Map.of("what", what), bytes);
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT30S")
    void watch() {
        long free = folder.getUsableSpace();
        boolean low = free < LEAST_BYTES || free < folder.getTotalSpace() / 100 * LEAST_PERCENT;
        if (low && !told) {
            events.publishEvent(new DiskSpaceLow(folder.getPath(), free));
        }
        told = low;
    }
}
