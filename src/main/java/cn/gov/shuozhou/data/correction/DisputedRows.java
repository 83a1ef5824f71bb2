package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.correction.CorrectionMapper.RowPlace;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.KeyedRows;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        Grant showing = showing(correction, person).orElse(null);
        boolean readsKeys = correction.isFor(person) || showing != null;
        return places(correction).stream()
                .map(place -> words(place, readsKeys, showing))
                .toList();
    }

    /** The keys of the rows as a department's grant shows them; those that it does not show or that are gone are left out. */
    List<String> keys(Correction correction, Person person) {
        return showing(correction, person).stream()
                .flatMap(showing -> places(correction).stream()
                        .flatMap(place -> rows.keyOf(place.dataSetId(), place.rowNo(), showing).stream()))
                .toList();
    }

    private List<RowPlace> places(Correction correction) {
        return mapper.points(correction.caseNumber()).stream()
                .filter(point -> point.dataSetId() != null && point.rowNo() != null)
                .map(point ->
                        new RowPlace(Objects.requireNonNull(point.dataSetId()), Objects.requireNonNull(point.rowNo())))
                .distinct()
                .toList();
    }

    /** The grant by which the person's department reads the keys of rows; empty for the provider, and where none shows them. */
    Optional<Grant> showing(Correction correction, Person person) {
        return correction.isFor(person)
                ? Optional.empty()
                : rules.grantsOf(correction.resourceId(), person).stream()
                        .filter(rows::showsKey)
                        .findFirst();
    }

    /** A row as the provider reads it. */
    String words(RowPlace place) {
        return words(place, true, null);
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
