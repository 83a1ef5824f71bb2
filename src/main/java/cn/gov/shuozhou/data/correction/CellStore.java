package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.correction.CellMapper.Edit;
import cn.gov.shuozhou.data.correction.CorrectionMapper.RowPlace;
import cn.gov.shuozhou.data.delivery.CellEdits.Cell;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what was edited, before and after, sealed. */
@Component
@Article("第二十八条")
class CellStore {

    private static final char BETWEEN = '\0';

    private final CellMapper mapper;
    private final DisputedRows rows;
    private final Catalog catalog;
    private final Seals seals;
    private final Clock clock;

    CellStore(CellMapper mapper, DisputedRows rows, Catalog catalog, Seals seals, Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.catalog = catalog;
        this.seals = seals;
        this.clock = clock;
    }

    /** What waits to be carried out. */
    Optional<Edit> prepared(Correction correction) {
        return Optional.ofNullable(mapper.prepared(correction.caseNumber()));
    }

    List<EditedCell> cells(Correction correction, Edit edit) {
        Map<Long, String> names = names(correction);
        return mapper.cells(edit.id()).stream()
                .map(stored -> opened(stored, edit.dataSetId(), names))
                .toList();
    }

    List<EditedCell> applied(Correction correction) {
        return mapper.applied(correction.caseNumber()).stream()
                .flatMap(edit -> cells(correction, edit).stream())
                .toList();
    }

    /** Cells as they are now. */
    List<EditedCell> unchanged(Correction correction, long dataSetId, List<Cell> cells) {
        Map<Long, String> names = names(correction);
        return cells.stream()
                .map(cell -> new EditedCell(
                        cell.rowNo(),
                        cell.itemId(),
                        rows.words(new RowPlace(dataSetId, cell.rowNo())),
                        names.getOrDefault(cell.itemId(), ""),
                        cell.value(),
                        cell.value()))
                .toList();
    }

    /** Keeps an edit in the place of the one that was waiting. */
    void store(Correction correction, long dataSetId, List<EditedCell> changed, Person person) {
        prepared(correction).ifPresent(before -> {
            mapper.deleteCells(before.id());
            mapper.delete(before.id());
        });
        Map<String, Long> key = new HashMap<>();
        mapper.insert(correction.caseNumber(), dataSetId, person.id(), LocalDateTime.now(clock), key);
        long edit = Objects.requireNonNull(key.get("id"));
        changed.forEach(cell -> mapper.insertCell(sealed(edit, cell)));
    }

    void markApplied(Edit edit, int version) {
        mapper.apply(edit.id(), version);
    }

    private Map<Long, String> names(Correction correction) {
        return catalog.itemsEver(correction.resourceId()).stream().collect(Collectors.toMap(Item::id, Item::name));
    }

    private EditedCell opened(StoredCell stored, long dataSetId, Map<Long, String> names) {
        String both = new String(
                seals.open(new Sealed(stored.keyId(), stored.content()), stored.place()), StandardCharsets.UTF_8);
        int middle = both.indexOf(BETWEEN);
        return new EditedCell(
                stored.rowNo(),
                stored.itemId(),
                rows.words(new RowPlace(dataSetId, stored.rowNo())),
                names.getOrDefault(stored.itemId(), ""),
                both.substring(0, middle),
                both.substring(middle + 1));
    }

    private StoredCell sealed(long edit, EditedCell cell) {
        String both = cell.before() + BETWEEN + cell.after();
        Sealed sealed =
                seals.seal(both.getBytes(StandardCharsets.UTF_8), StoredCell.place(edit, cell.rowNo(), cell.itemId()));
        return new StoredCell(edit, cell.rowNo(), cell.itemId(), sealed.keyId(), sealed.bytes());
    }
}
