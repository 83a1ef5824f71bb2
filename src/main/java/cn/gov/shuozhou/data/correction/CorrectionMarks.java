package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.catalog.DisputeMark;
import cn.gov.shuozhou.data.catalog.DisputeMarks;
import cn.gov.shuozhou.data.correction.CorrectionMapper.RowPlace;
import cn.gov.shuozhou.data.correction.Finding.Stage;
import cn.gov.shuozhou.data.delivery.DataReplaced;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.KeyedRows;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 异议标注: from receipt until a doubt is settled, whoever uses what it is about sees that it is disputed; never a value of it. */
@Component
@Article("第十九条")
class CorrectionMarks implements DisputeMarks {

    private final CorrectionMapper mapper;
    private final Corrections corrections;
    private final KeyedRows rows;

    CorrectionMarks(CorrectionMapper mapper, Corrections corrections, KeyedRows rows) {
        this.mapper = mapper;
        this.corrections = corrections;
        this.rows = rows;
    }

    @Override
    public List<DisputeMark> of(long resourceId) {
        return mapper.markedOf(resourceId).stream().map(this::mark).toList();
    }

    private DisputeMark mark(Correction correction) {
        List<CorrectionPoint> points = mapper.points(correction.caseNumber());
        Map<Long, Set<Long>> marked = new HashMap<>();
        Map<Long, String> items = new LinkedHashMap<>();
        for (CorrectionPoint point : points) {
            if (point.itemId() != null) {
                items.put(point.itemId(), point.itemName());
            }
            if (point.dataSetId() != null && point.rowNo() != null) {
                marked.computeIfAbsent(point.dataSetId(), none -> new TreeSet<>())
                        .add(point.rowNo());
            }
        }
        return new DisputeMark(
                correction.caseNumber(),
                correction.kind().label(),
                correction.receivedAt().toLocalDate(),
                items.keySet(),
                List.copyOf(items.values()),
                marked,
                standing(correction));
    }

    private String standing(Correction correction) {
        if (correction.status() != CorrectionStatus.UNDECIDED) {
            return "尚无定论，目前为“%s”".formatted(correction.status().label());
        }
        Finding ruling = corrections.last(correction.caseNumber(), Stage.RULING).orElseThrow();
        return "经裁定两种意见并存。使用部门认为：%s；提供部门认为：%s"
                .formatted(unended(ruling.reporterView()), unended(ruling.providerView()));
    }

    private static String unended(String words) {
        return words.replaceFirst("[。.；;]+$", "");
    }

    /** The marks stay with their rows when a new version of the data comes. */
    @EventListener
    @Transactional
    public void follow(DataReplaced replaced) {
        DataSet now = replaced.now();
        Map<Long, List<RowPlace>> elsewhere = mapper.placesElsewhere(now.resourceId(), now.id()).stream()
                .collect(Collectors.groupingBy(RowPlace::dataSetId));
        elsewhere.forEach((from, places) -> rows.follow(
                        from, places.stream().map(RowPlace::rowNo).toList(), now)
                .forEach((before, after) -> mapper.moveRow(new RowPlace(from, before), now.id(), after)));
    }
}
