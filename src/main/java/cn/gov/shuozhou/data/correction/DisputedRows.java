package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.correction.CorrectionMapper.RowPlace;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.KeyedRows;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The items and rows of a correction in words: the provider reads a row's key as it is, others as their grants show it. */
@Component
@Article("第十八条")
class DisputedRows {

    private final CorrectionMapper mapper;
    private final KeyedRows rows;
    private final DoubtRules rules;

    DisputedRows(CorrectionMapper mapper, KeyedRows rows, DoubtRules rules) {
        this.mapper = mapper;
        this.rows = rows;
        this.rules = rules;
    }

    /** Names of the items; none when the catalogue entry as a whole is meant. */
    List<String> items(Correction correction) {
        return mapper.points(correction.caseNumber()).stream()
                .map(CorrectionPoint::itemName)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    List<String> of(Correction correction, Person person) {
        List<RowPlace> places = mapper.points(correction.caseNumber()).stream()
                .filter(point -> point.dataSetId() != null && point.rowNo() != null)
                .map(point ->
                        new RowPlace(Objects.requireNonNull(point.dataSetId()), Objects.requireNonNull(point.rowNo())))
                .distinct()
                .toList();
        if (places.isEmpty()) {
            return List.of();
        }
        Grant showing = correction.isFor(person)
                ? null
                : rules.grantsOf(correction.resourceId(), person).stream()
                        .filter(rows::showsKey)
                        .findFirst()
                        .orElse(null);
        boolean readsKeys = correction.isFor(person) || showing != null;
        return places.stream().map(place -> words(place, readsKeys, showing)).toList();
    }

    private String words(RowPlace place, boolean readsKeys, @Nullable Grant showing) {
        String row = "第 %d 行".formatted(place.rowNo());
        return readsKeys
                ? rows.keyOf(place.dataSetId(), place.rowNo(), showing)
                        .map(key -> row + "：" + key)
                        .orElse(row)
                : row;
    }
}
