package cn.gov.shuozhou.data.opening.feed;

import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.feed.OpenArchiveMapper.Entry;
import cn.gov.shuozhou.data.opening.feed.OpenArchiveMapper.KeptMonth;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 目录存档: what the open catalogue said at the end of each month. What the bureau has taken off is in none of them from that
 * moment on, for its description may be what must not be read.
 */
@Component
@Article("第二十二条")
class OpenArchive {

    private static final int AT_ONCE = 200;

    private final OpenCatalog catalog;
    private final OpenArchiveMapper mapper;
    private final OpenDcat dcat;
    private final OpenDocuments documents;
    private final ObjectMapper json;
    private final TransactionOperations transactions;
    private final Clock clock;

    OpenArchive(
            OpenCatalog catalog,
            OpenArchiveMapper mapper,
            OpenDcat dcat,
            OpenDocuments documents,
            ObjectMapper json,
            TransactionOperations transactions,
            Clock clock) {
        this.catalog = catalog;
        this.mapper = mapper;
        this.dcat = dcat;
        this.documents = documents;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The newest first. */
    List<KeptMonth> months() {
        return mapper.months();
    }

    /** On each of the first days, so that a month is kept although the system was down on the very first. */
    @Scheduled(cron = "0 40 2 1-5 * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "open-archive", lockAtMostFor = "PT2H")
    public void keepLastMonth() {
        String month = YearMonth.now(clock).minusMonths(1).toString();
        if (mapper.month(month) == null) {
            keep(month);
        }
    }

    /** Keeps the catalogue as it is now; done again, after it broke off, it keeps nothing twice. */
    private void keep(String month) {
        Optional<String> before =
                mapper.months().stream().map(KeptMonth::keptMonth).findFirst();
        List<Long> ids = catalog.stamps().stream().map(stamp -> stamp.id()).toList();
        int total = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<Entry> described = catalog.entries(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))).stream()
                    .map(entry -> new Entry(entry.resource().id(), month, month, written(entry)))
                    .toList();
            transactions.executeWithoutResult(status -> keep(described, before.orElse("")));
            total += described.size();
        }
        mapper.insertMonth(new KeptMonth(month, LocalDateTime.now(clock), total));
    }

    /** @param before the month that was kept before; none is empty */
    private void keep(List<Entry> described, String before) {
        if (described.isEmpty()) {
            return;
        }
        Map<Long, Entry> newest = mapper
                .newest(described.stream().map(Entry::resourceId).toList())
                .stream()
                .collect(Collectors.toMap(Entry::resourceId, Function.identity()));
        for (Entry entry : described) {
            Entry known = newest.get(entry.resourceId());
            if (known == null || known.lastMonth().compareTo(before) < 0 || isAnother(known, entry)) {
                mapper.insert(entry);
            } else {
                mapper.extend(known, entry.lastMonth());
            }
        }
    }

    /** What was kept for this very month, before the work broke off, stays as it is. */
    private static boolean isAnother(Entry known, Entry entry) {
        return !known.dataset().equals(entry.dataset()) && !known.lastMonth().equals(entry.lastMonth());
    }

    private String written(OpenEntry entry) {
        try {
            return json.writeValueAsString(dcat.listed(entry));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws RequestRejected not found */
    KeptMonth required(String month) {
        return Optional.ofNullable(mapper.month(month))
                .orElseThrow(() -> RequestRejected.notFound("没有 %s 的目录存档。请从“目录存档”页选择月份。".formatted(month)));
    }

    /** Writes the catalogue of a month that was kept, at constant memory. */
    void write(String month, OutputStream out) throws java.io.IOException {
        Set<Long> off = catalog.takenOff();
        documents.writeCatalog(out, dataset -> {
            List<Entry> page = mapper.of(month, 0, AT_ONCE);
            while (!page.isEmpty()) {
                for (Entry entry : page) {
                    if (!off.contains(entry.resourceId())) {
                        dataset.writeRawValue(entry.dataset());
                    }
                }
                page = mapper.of(month, page.get(page.size() - 1).resourceId(), AT_ONCE);
            }
        });
    }
}
