package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Act;
import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.refusal.Refusal;
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

    GrantApiController(GrantAccess access, GrantedData data, DataSets dataSets) {
        this.access = access;
        this.data = data;
        this.dataSets = dataSets;
    }

    @Act("读取授权数据（接口）")
    @ReadApiDocument.Records
    @GetMapping(path = "/api/grants/{number}/records", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RecordPage> records(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "1000") String limit,
            @RequestParam(defaultValue = "") String version,
            @AuthenticationPrincipal ApiReader reader,
            HttpServletRequest request)
            throws IOException {
        long from = number("after", after, 0, Long.MAX_VALUE, "after 是上一页返回的 next，第一页为 0，请填 0 或正整数。");
        long size = number("limit", limit, 1, LARGEST_PAGE, "limit 是每页条数，请填 1 到 1000 的整数。");
        var grant = access.readable(number, reader);
        int current = currentVersion(grant, version);
        var records = new ArrayList<Map<String, String>>();
        var last = new long[] {from};
        data.use(
                grant,
                reader.taker(),
                Format.JSON,
                request.getRemoteAddr(),
                rows -> rows.forEach(from, size, (rowNo, values) -> {
                    records.add(byName(grant.items(), values));
                    last[0] = rowNo;
                }));
        var next = records.size() == size ? last[0] : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(RecordPage.of(grant, current, next, size, request.getContextPath(), records));
    }

    /** The version that is read; a reader in the midst of another one is told to begin again. */
    private int currentVersion(Grant grant, String asked) {
        var dataSet = dataSets.current(grant.resourceId())
                .orElseThrow(() -> Refusal.conflict("提供部门还没有把这项数据提供到平台，请稍后再试，或联系提供部门。"));
        if (!asked.isEmpty() && !asked.equals(String.valueOf(dataSet.version()))) {
            throw Refusal.conflict("数据已更新为第 %d 版，与正在读取的版本不同。请从 after=0 重新读取。".formatted(dataSet.version()));
        }
        return dataSet.version();
    }

    private static Map<String, String> byName(List<GrantedItem> items, List<String> values) {
        var entries = new LinkedHashMap<String, String>();
        for (int column = 0; column < items.size(); column++) {
            entries.put(items.get(column).name(), values.get(column));
        }
        return entries;
    }

    private static long number(String field, String text, long least, long most, String sentence) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // answered below like a number out of range
        }
        throw Refusal.invalid(field, sentence);
    }
}
