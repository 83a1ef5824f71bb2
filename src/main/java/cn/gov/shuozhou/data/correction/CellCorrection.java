package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.correction.CellMapper.Edit;
import cn.gov.shuozhou.data.delivery.CellEdits;
import cn.gov.shuozhou.data.delivery.CellEdits.Cell;
import cn.gov.shuozhou.data.delivery.CellEdits.Copy;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 修改单元格: the provider puts right what a report points at without uploading everything again. One person prepares it; where
 * a confidential item is edited, another one carries it out.
 */
@Service
@Transactional
@Article({"第十九条", "第二十八条"})
class CellCorrection {

    private static final String FIELD = "cells";

    private final ProviderTasks tasks;
    private final CorrectionMapper corrections;
    private final CellStore store;
    private final CellEdits edits;
    private final DataSets dataSets;
    private final Catalog catalog;
    private final CaseSteps steps;

    CellCorrection(
            ProviderTasks tasks,
            CorrectionMapper corrections,
            CellStore store,
            CellEdits edits,
            DataSets dataSets,
            Catalog catalog,
            CaseSteps steps) {
        this.tasks = tasks;
        this.corrections = corrections;
        this.store = store;
        this.edits = edits;
        this.dataSets = dataSets;
        this.catalog = catalog;
        this.steps = steps;
    }

    /** What the form sends for one cell. */
    record Typed(long rowNo, long itemId, @Nullable String value) {

        String text() {
            return Objects.requireNonNullElse(value, "").strip();
        }
    }

    /** The cells that a report points at, with what is prepared for them; none where no row is pointed at or it is gone. */
    List<EditedCell> editable(Correction correction) {
        return dataSets.current(correction.resourceId())
                .map(current -> editable(correction, current))
                .orElse(List.of());
    }

    private List<EditedCell> editable(Correction correction, DataSet current) {
        List<CorrectionPoint> points = corrections.points(correction.caseNumber()).stream()
                .filter(point -> Objects.equals(point.dataSetId(), current.id()))
                .toList();
        List<Cell> cells = edits
                .read(
                        current,
                        points.stream()
                                .map(CorrectionPoint::rowNo)
                                .filter(Objects::nonNull)
                                .toList(),
                        points.stream()
                                .map(CorrectionPoint::itemId)
                                .filter(Objects::nonNull)
                                .toList())
                .stream()
                .filter(cell -> points.stream()
                        .anyMatch(point -> Objects.equals(point.rowNo(), cell.rowNo())
                                && Objects.equals(point.itemId(), cell.itemId())))
                .toList();
        List<EditedCell> prepared = store.prepared(correction)
                .filter(edit -> edit.dataSetId() == current.id())
                .map(edit -> store.cells(correction, edit))
                .orElse(List.of());
        return store.unchanged(correction, current.id(), cells).stream()
                .map(cell -> find(prepared, cell.rowNo(), cell.itemId())
                        .map(to -> cell.to(to.after()))
                        .orElse(cell))
                .toList();
    }

    /** Who has prepared what waits to be carried out; empty for nobody. */
    String preparedBy(Correction correction) {
        return store.prepared(correction).map(Edit::preparedByName).orElse("");
    }

    /**
     * Keeps what is to come instead of what is there, in the place of what was prepared before.
     *
     * @throws RequestRejected invalid with a sentence for each value that its item does not allow; conflict when the cell is
     *     not in dispute or not there any more
     */
    void prepare(String taskId, List<Typed> typed, Person person) {
        Correction correction = tasks.held(taskId, person);
        DataSet current = dataSets.current(correction.resourceId()).orElseThrow(CellCorrection::moved);
        List<EditedCell> cells = editable(correction, current);
        List<Problem> problems = new ArrayList<>();
        List<EditedCell> changed = new ArrayList<>();
        for (Typed one : typed) {
            EditedCell cell = find(cells, one.rowNo(), one.itemId()).orElseThrow(CellCorrection::moved);
            EditedCell edited = cell.to(one.text());
            if (edited.isChanged()) {
                changed.add(edited);
                CellEdits.problem(item(correction, cell), edited.after())
                        .ifPresent(problem -> problems.add(
                                new Problem(FIELD, "%s的“%s”%s。".formatted(cell.row(), cell.itemName(), problem))));
            }
        }
        if (changed.isEmpty()) {
            problems.add(new Problem(FIELD, "没有一个单元格改成了别的值。请填写正确的值，再保存修改。"));
        }
        RequestRejected.throwIf(problems);
        store.store(correction, current.id(), changed, person);
        steps.add(correction.caseNumber(), person, "准备修改单元格", "%d 个单元格".formatted(changed.size()));
    }

    private Item item(Correction correction, EditedCell cell) {
        return catalog.items(correction.resourceId()).stream()
                .filter(item -> item.id() == cell.itemId())
                .findFirst()
                .orElseThrow(CellCorrection::moved);
    }

    /** What stands in the way of carrying out what is prepared. */
    Optional<Problem> obstacle(Correction correction, Person person) {
        Edit edit = store.prepared(correction).orElse(null);
        if (edit == null) {
            return Optional.of(new Problem(FIELD, "还没有保存修改。请改好单元格，点“保存修改”，再提交。"));
        }
        if (dataSets.current(correction.resourceId())
                .filter(current -> current.id() == edit.dataSetId())
                .isEmpty()) {
            return Optional.of(new Problem(FIELD, "保存修改以后，数据更新为另一版。请核对新的数据，重新保存修改。"));
        }
        String confidential = confidential(correction, edit);
        return confidential.isEmpty() || !edit.preparedBy().equals(person.id())
                ? Optional.empty()
                : Optional.of(new Problem(
                        FIELD,
                        "修改涉及敏感的信息项“%s”，须由本部门另一名审批人或者数据专员核对后提交；您保存的修改仍在。请退回本部门，转告同事办理。".formatted(confidential)));
    }

    private String confidential(Correction correction, Edit edit) {
        List<EditedCell> cells = store.cells(correction, edit);
        return String.join(
                "、",
                catalog.itemsEver(correction.resourceId()).stream()
                        .filter(item -> item.sensitivity().confidential())
                        .filter(item -> cells.stream().anyMatch(cell -> cell.itemId() == item.id()))
                        .map(Item::name)
                        .toList());
    }

    /** A version made of what was prepared, before anything is decided. */
    record PreparedCopy(long editId, Copy copy) {}

    /**
     * Makes the version of what is prepared; in no transaction, as every load.
     *
     * @throws RequestRejected invalid as {@link #obstacle} says, or when two rows would have the same key
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public PreparedCopy copy(Correction correction, Person person) {
        obstacle(correction, person).ifPresent(problem -> RequestRejected.throwIf(List.of(problem)));
        Edit edit = store.prepared(correction).orElseThrow(CellCorrection::moved);
        DataSet base = dataSets.current(correction.resourceId()).orElseThrow(CellCorrection::moved);
        List<Cell> cells = store.cells(correction, edit).stream()
                .map(cell -> new Cell(cell.rowNo(), cell.itemId(), cell.after()))
                .toList();
        return new PreparedCopy(edit.id(), edits.copy(base, cells, person));
    }

    /** Takes back a copy that is not to be used. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void discard(PreparedCopy prepared) {
        edits.discard(prepared.copy());
    }

    /**
     * Lets the copy take the place of the data in use.
     *
     * @return the number of its version
     * @throws RequestRejected conflict when something else was prepared, or other data came, meanwhile
     */
    int use(Correction correction, PreparedCopy prepared, Person person) {
        Edit edit = store.prepared(correction)
                .filter(now -> now.id() == prepared.editId())
                .orElseThrow(CellCorrection::moved);
        DataSet base = dataSets.current(correction.resourceId()).orElseThrow(CellCorrection::moved);
        DataSet made = edits.use(
                base,
                prepared.copy(),
                "校核 %s 修改单元格，%s准备，%s提交".formatted(correction.caseNumber(), edit.preparedByName(), person.name()));
        store.markApplied(edit, made.version());
        keepMarks(correction, base, made);
        return made.version();
    }

    /** Marks follow their rows by the key; where the key itself was wrong they are brought along here. */
    private void keepMarks(Correction correction, DataSet base, DataSet made) {
        corrections.placesElsewhere(correction.resourceId(), made.id()).stream()
                .filter(place -> place.dataSetId() == base.id())
                .forEach(place -> corrections.moveRow(place, made.id(), place.rowNo()));
    }

    private static Optional<EditedCell> find(List<EditedCell> cells, long rowNo, long itemId) {
        return cells.stream().filter(cell -> cell.isAt(rowNo, itemId)).findFirst();
    }

    private static RequestRejected moved() {
        return RequestRejected.conflict("所改的单元格不是反馈所指的，或者数据刚刚更新，没有保存。请重新打开待办，核对后再改。");
    }
}
