package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.opening.OpenEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Counts how often files are taken; who takes them is nobody's business. */
@Component
public class OpenUses {

    /** What counts as being used now. */
    private static final int DAYS = 30;

    private static final int MONTHS = 12;

    private final OpenUseMapper mapper;
    private final Clock clock;

    OpenUses(OpenUseMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    void count(OpenEntry entry, OpenFormat format) {
        long id = entry.resource().id();
        LocalDate today = LocalDate.now(clock);
        if (mapper.add(id, today, format) == 0) {
            try {
                mapper.begin(id, today, format);
            } catch (DuplicateKeyException begunBesides) {
                mapper.add(id, today, format);
            }
        }
    }

    /** The resources whose files were taken most of late, the most used first. */
    public List<Long> most(int resources) {
        return mapper.most(since(), resources);
    }

    /** How often the files of the resource were taken of late. */
    public long of(long resourceId) {
        return mapper.of(resourceId, since());
    }

    private LocalDate since() {
        return LocalDate.now(clock).minusDays(DAYS);
    }

    /** The files taken in a month. */
    public record Month(YearMonth month, long total) {}

    /** The last twelve months, the present one last. */
    public List<Month> months() {
        YearMonth now = YearMonth.from(LocalDate.now(clock));
        return IntStream.rangeClosed(1 - MONTHS, 0)
                .mapToObj(now::plusMonths)
                .map(month -> new Month(
                        month,
                        mapper.between(month.atDay(1), month.plusMonths(1).atDay(1))))
                .toList();
    }
}
