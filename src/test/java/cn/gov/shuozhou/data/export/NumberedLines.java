package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;

/** A list of so many lines, which is reported after each. The bureau sees another one than others. */
final class NumberedLines implements LargeExport<NumberedLines.Lines> {

    record Lines(int count) {}

    private boolean read;

    /** Whether any line was counted or written. */
    boolean isRead() {
        return read;
    }

    @Override
    public String kind() {
        return "lines";
    }

    @Override
    public Class<Lines> inputType() {
        return Lines.class;
    }

    @Override
    public String title(Lines lines) {
        return "逐行";
    }

    @Override
    public long count(Lines lines, Person person, int most) {
        read = true;
        return Math.min(lines.count(), most);
    }

    @Override
    public String reach(Lines lines, Person person) {
        return person.has(Role.BUREAU) ? "ALL" : person.departmentCode();
    }

    @Override
    public void write(Lines lines, Person person, OutputStream out, LongConsumer reached) throws IOException {
        try (SheetWriter sheet = new SheetWriter(out, "逐行")) {
            for (int line = 1; line <= lines.count(); line++) {
                sheet.row(List.of("第 %d 行".formatted(line)));
                reached.accept(line);
            }
            sheet.finish();
        }
    }
}
