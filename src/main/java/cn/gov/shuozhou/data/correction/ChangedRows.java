package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.delivery.DataComparison;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.KeyChanges;
import cn.gov.shuozhou.data.delivery.KeyedRows;
import cn.gov.shuozhou.data.delivery.RowDifference;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 更改的行: all rows that a correction has changed, for the departments that were told of it. Each reads a row's key as its
 * grant shows it; the provider reads it as it is.
 */
@Component
@Article({"第十八条", "第十九条"})
class ChangedRows {

    /** More than anybody looks through: whoever has taken so many takes the data anew. */
    static final int MOST = 100_000;

    private static final int AT_ONCE = 500;

    private final ChangedRowMapper mapper;
    private final Corrections corrections;
    private final DisputedRows disputed;
    private final DataComparison comparison;
    private final KeyedRows rows;

    ChangedRows(
            ChangedRowMapper mapper,
            Corrections corrections,
            DisputedRows disputed,
            DataComparison comparison,
            KeyedRows rows) {
        this.mapper = mapper;
        this.corrections = corrections;
        this.disputed = disputed;
        this.comparison = comparison;
        this.rows = rows;
    }

    /**
     * A row as a reader may see it.
     *
     * @param key or which row it is, where the version is not kept any more
     */
    record Shown(RowDifference.Kind kind, String key) {}

    /** Compares two versions in these items and keeps which rows differ. */
    @Transactional
    Optional<KeyChanges> keep(Correction correction, int before, int after, Collection<Long> items) {
        mapper.forget(correction.caseNumber());
        List<ChangedRow> found = new ArrayList<>();
        Optional<KeyChanges> changes =
                comparison.between(correction.resourceId(), before, after, items, (kind, dataSet, rowNo) -> {
                    if (found.size() < MOST) {
                        found.add(new ChangedRow(found.size() + 1, kind, dataSet, rowNo));
                    }
                });
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            mapper.add(correction.caseNumber(), found.subList(from, Math.min(from + AT_ONCE, found.size())));
        }
        return changes;
    }

    /** How many rows the person can look up; none for whoever was not told. */
    @Transactional(readOnly = true)
    long count(Correction correction, Person person) {
        return mayRead(correction, person) ? mapper.count(correction.caseNumber()) : 0;
    }

    /** @throws RequestRejected not found, or forbidden where the department's grant does not show the key */
    @Transactional(readOnly = true)
    Listing<Shown> list(String caseNumber, Person person) {
        Correction correction = corrections.visible(caseNumber, person);
        if (!mayRead(correction, person)) {
            throw RequestRejected.forbidden("本部门没有收到这项更正的告知，或者授权不含主键，不能列出更改了哪些行。");
        }
        Optional<Grant> grant = disputed.showing(correction, person);
        return new Listing<>(
                mapper.count(caseNumber), (limit, offset) -> shown(mapper.list(caseNumber, limit, offset), grant));
    }

    private boolean mayRead(Correction correction, Person person) {
        return correction.isFor(person)
                || corrections.noticeTo(correction, person).isPresent()
                        && disputed.showing(correction, person).isPresent();
    }

    private List<Shown> shown(List<ChangedRow> page, Optional<Grant> grant) {
        Map<Long, List<Long>> asked = new TreeMap<>();
        page.forEach(row -> asked.computeIfAbsent(row.dataSetId(), none -> new ArrayList<>())
                .add(row.rowNo()));
        Map<Long, Map<Long, String>> keys = new HashMap<>();
        asked.forEach((dataSet, rowNos) -> keys.put(dataSet, rows.keysOf(dataSet, rowNos, grant.orElse(null))));
        return page.stream()
                .map(row -> new Shown(
                        row.kind(),
                        keys.getOrDefault(row.dataSetId(), Map.of())
                                .getOrDefault(row.rowNo(), "第 %d 行（该版本的数据已不保留）".formatted(row.rowNo()))))
                .toList();
    }
}
