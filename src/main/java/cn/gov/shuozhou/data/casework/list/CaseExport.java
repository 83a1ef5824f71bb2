package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.export.LargeExport;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Cursor;
import cn.gov.shuozhou.data.workbook.ListSheet;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办件总览 to be taken away, however long: read along the list's own order, as its pages are. */
@Component
class CaseExport implements LargeExport<CaseListInput> {

    static final ListSheet<CaseRow> SHEET = ListSheet.<CaseRow>named("办件总览")
            .column("办件编号", row -> row.file().number())
            .column("办件种类", CaseRow::procedure)
            .column("事项", row -> row.file().subject())
            .column("申请方", row -> row.file().applicantName())
            .column("经办人", CaseRow::personName)
            .column("办理部门", row -> row.file().handlingName())
            .column("收到时间", row -> row.file().receivedAt())
            .column("期限", row -> deadline(row, Deadline::dueOn))
            .column("期限情况", row -> deadline(row, Deadline::words))
            .column("暂定", row -> deadline(row, due -> due.provisional() ? "是" : ""))
            .column("已用工作日", row -> deadline(row, Deadline::used))
            .column("状态", row -> row.state().label())
            .column("结果", CaseRow::outcome)
            .column("办结时间", row -> row.file().closedAt())
            .column("超期部门", row -> row.deadline().lateName())
            .column("超期工作日", row -> row.deadline().late() ? row.deadline().daysLate() : null);

    private static final int AT_ONCE = 1_000;

    private final CaseListReading reading;
    private final CaseLists lists;

    CaseExport(CaseListReading reading, CaseLists lists) {
        this.reading = reading;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public Class<CaseListInput> inputType() {
        return CaseListInput.class;
    }

    @Override
    public String title(CaseListInput input) {
        return SHEET.name();
    }

    @Override
    public long count(CaseListInput input, Person person, int most) {
        return lists.countUpTo(input, person, most);
    }

    /** What the person's scope comes to, whether or not they have named it. */
    @Override
    public String reach(CaseListInput input, Person person) {
        CaseListFilter filter = reading.read(input, person).filter();
        return "%s/%s".formatted(filter.region(), filter.department());
    }

    @Override
    public void write(CaseListInput input, Person person, OutputStream out, LongConsumer reached) throws IOException {
        CaseListReading.Asked asked = reading.read(input, person);
        try (SheetWriter workbook = new SheetWriter(out)) {
            SHEET.begin(workbook);
            long written = 0;
            Cursor place = null;
            List<CaseRow> read;
            do {
                read = lists.after(asked, place, AT_ONCE, person);
                read.forEach(row -> SHEET.write(row, workbook));
                written += read.size();
                reached.accept(written);
                place = read.isEmpty()
                        ? place
                        : asked.order().after(read.get(read.size() - 1).file());
            } while (read.size() == AT_ONCE);
            workbook.finish();
        }
    }

    private static @Nullable Object deadline(CaseRow row, Function<Deadline, @Nullable Object> value) {
        Deadline deadline = row.deadline().deadline();
        return deadline == null ? null : value.apply(deadline);
    }
}
