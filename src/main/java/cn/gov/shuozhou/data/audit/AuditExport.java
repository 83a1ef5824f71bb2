package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** The trail as a workbook, read and written piece by piece. */
@Component
class AuditExport {

    private static final int AT_ONCE = 1_000;
    private static final int MOST = SheetWriter.MOST_ROWS - 1;

    private static final List<String> COLUMNS =
            List.of("时间", "账号", "姓名", "部门", "来源地址", "操作", "办件编号", "对象", "请求", "结果", "说明", "编号", "链上位置", "校验值");

    private final AuditLog log;

    AuditExport(AuditLog log) {
        this.log = log;
    }

    /**
     * Lets the selection pass if it fits on one sheet.
     *
     * @throws RequestRejected invalid
     */
    void check(AuditFilter filter) {
        if (log.count(filter, MOST + 1L) > MOST) {
            throw RequestRejected.invalid("from", "符合条件的记录超过 1,048,575 条，一个工作表放不下。请缩小日期范围，分次导出。");
        }
    }

    void write(AuditFilter filter, OutputStream out) throws IOException {
        try (var sheet = new SheetWriter(out, "审计日志")) {
            sheet.heading(COLUMNS);
            List<ChainedEntry> rows = log.before(Long.MAX_VALUE, filter, AT_ONCE);
            int left = MOST;
            while (!rows.isEmpty() && left > 0) {
                rows.stream().limit(left).map(AuditExport::row).forEach(sheet::row);
                left -= rows.size();
                rows = log.before(rows.get(rows.size() - 1).id(), filter, AT_ONCE);
            }
            sheet.finish();
        }
    }

    private static List<String> row(ChainedEntry stored) {
        Entry entry = stored.entry();
        return List.of(
                stored.time(),
                entry.actorId(),
                entry.actorName(),
                entry.actorDepartment(),
                entry.address(),
                entry.act(),
                entry.caseNumber(),
                entry.object(),
                entry.request(),
                entry.result().label(),
                entry.detail(),
                String.valueOf(stored.id()),
                stored.position() == 0 ? "" : String.valueOf(stored.position()),
                stored.hash());
    }
}
