package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Granted data page by page, for the systems of departments whose grant is of mode 接口. */
@RestController
class GrantApiController {

    private static final int LARGEST_PAGE = 1_000;

    private final GrantAccess access;
    private final GrantedData data;
    private final DataSets dataSets;
    private final GrantMarks marks;

    GrantApiController(GrantAccess access, GrantedData data, DataSets dataSets, GrantMarks marks) {
        this.access = access;
        this.data = data;
        this.dataSets = dataSets;
        this.marks = marks;
    }

    @Audited("读取授权数据（接口）")
    @ReadApiDocument.Records
    @GetMapping(path = "/api/grants/{number}/records", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordPage> records(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "1000") String limit,
            @AuthenticationPrincipal ApiReader reader,
            HttpServletRequest request)
            throws IOException {
        var from = RecordCursor.of(after)
                .orElseThrow(() -> RequestRejected.invalid("after", "after 不正确。第一页填 0，以后各页照填上一页返回的 next（例如 3-1000）。"));
        int size = size(limit);
        var grant = access.readable(number, reader);
        var dataSet = dataSet(grant, from);
        var records = new ArrayList<Map<String, String>>();
        var rowNos = new ArrayList<Long>();
        var last = new long[] {from.after()};
        data.use(
                grant,
                reader.taker(),
                Format.JSON,
                request.getRemoteAddr(),
                rows -> rows.forEach(dataSet, from.after(), size, (rowNo, values) -> {
                    records.add(byName(grant.items(), values));
                    rowNos.add(rowNo);
                    last[0] = rowNo;
                }));
        var next = records.size() == size ? new RecordCursor(dataSet.version(), last[0]) : null;
        var disputes = marks.of(grant).stream()
                .map(mark -> RecordDispute.of(mark, dataSet.id(), rowNos))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(RecordPage.of(
                        grant,
                        dataSet.version(),
                        next,
                        size,
                        request.getContextPath(),
                        records,
                        disputes,
                        marks.takeNews(grant)));
    }

    /** The data that the whole page comes from; a reader in the midst of another version is told to begin again. */
    private DataSet dataSet(Grant grant, RecordCursor from) {
        var dataSet = dataSets.current(grant.resourceId())
                .orElseThrow(() -> RequestRejected.conflict("提供部门还没有把这项数据提供到平台，请稍后再试，或联系提供部门。"));
        if (!from.isIn(dataSet)) {
            throw RequestRejected.conflict("数据已更新为第 %d 版，您读到一半的是第 %d 版，接着读会漏行或重行。请从 after=0 重新读取。"
                    .formatted(dataSet.version(), from.version()));
        }
        return dataSet;
    }

    private static Map<String, String> byName(List<GrantedItem> items, List<String> values) {
        var entries = new LinkedHashMap<String, String>();
        for (int column = 0; column < items.size(); column++) {
            entries.put(items.get(column).name(), values.get(column));
        }
        return entries;
    }

    private static int size(String limit) {
        int size = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (size < 1 || size > LARGEST_PAGE) {
            throw RequestRejected.invalid("limit", "limit 是每页条数，请填 1 到 1000 的整数。");
        }
        return size;
    }
}
