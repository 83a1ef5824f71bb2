package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Resealing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Knows of each data set which items have so few values that a hash would not hide them; those are masked fully instead. */
@Component
@Article("第十八条")
class FewValues {

    private static final Logger log = LoggerFactory.getLogger(FewValues.class);

    private final DataSetMapper mapper;
    private final DataTables tables;

    FewValues(DataSetMapper mapper, DataTables tables) {
        this.mapper = mapper;
        this.tables = tables;
    }

    /** Items with few values, and those that have not been counted yet. */
    Set<Long> of(DataSet dataSet) {
        return Set.copyOf(mapper.fewOrUncounted(dataSet.id()));
    }

    /** The items as they are given of this data set. */
    List<GrantedItem> hidden(List<GrantedItem> items, DataSet dataSet) {
        if (items.stream().noneMatch(item -> item.masking() == MaskingRule.HASH)) {
            return items;
        }
        Set<Long> few = of(dataSet);
        return items.stream()
                .map(item -> item.masking() == MaskingRule.HASH && few.contains(item.itemId())
                        ? item.atLeast(MaskingRule.FULL)
                        : item)
                .toList();
    }

    /** Lets the rows be loaded and notes afterwards what has been counted. */
    long counted(long dataSetId, List<StoredItem> items, RowSource rows, Load load) {
        var count = new ValueCount(items.size());
        long total = load.load(taker -> rows.each(row -> {
            count.add(row);
            taker.accept(row);
        }));
        note(dataSetId, count.few(items));
        return total;
    }

    /** Stores rows and tells how many there are. */
    @FunctionalInterface
    interface Load {
        long load(RowSource rows);
    }

    /** Counts what former versions of the system have loaded, beside the system's work. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Resealing.beside("few-values", this::countAll);
    }

    void countAll() {
        for (long dataSet : mapper.uncounted()) {
            try {
                count(dataSet);
            } catch (RuntimeException unreadable) {
                log.error("数据集 {} 的取值没有清点，授权“哈希”的信息项全部遮盖，下次启动时再试", dataSet, unreadable);
            }
        }
    }

    private void count(long dataSet) {
        var items = mapper.items(dataSet);
        var count = new ValueCount(items.size());
        tables.rows(dataSet, items, DataLoading.PAGE).forEachRemaining(count::add);
        note(dataSet, count.few(items));
        log.info("数据集 {} 的取值已清点", dataSet);
    }

    private void note(long dataSetId, List<StoredItem> few) {
        mapper.noteFewValues(dataSetId, few.stream().map(StoredItem::itemId).collect(Collectors.toSet()));
    }
}
