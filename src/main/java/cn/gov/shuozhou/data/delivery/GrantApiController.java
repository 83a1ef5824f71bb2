package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Act;
import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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

    GrantApiController(GrantAccess access, GrantedData data) {
        this.access = access;
        this.data = data;
    }

    /**
     * One page of records.
     *
     * @param next what to send as {@code after} for the following page; null after the last
     */
    record RecordPage(
            String grant, String purpose, @Nullable Long next, List<Map<String, String>> records) {}

    @GetMapping("/api/grants/{number}/records")
    @Act("读取授权数据（接口）")
    ResponseEntity<RecordPage> records(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "1000") String limit,
            @AuthenticationPrincipal Person person,
            HttpServletRequest request)
            throws IOException {
        long from = number("after", after, 0, Long.MAX_VALUE, "after 是上一页返回的 next，第一页为 0，请填 0 或正整数。");
        long size = number("limit", limit, 1, LARGEST_PAGE, "limit 是每页条数，请填 1 到 1000 的整数。");
        var grant = access.readable(number, person, DeliveryMode.API);
        var records = new ArrayList<Map<String, String>>();
        var last = new long[] {from};
        data.use(
                grant,
                person,
                Format.JSON,
                request.getRemoteAddr(),
                rows -> rows.forEach(from, size, (rowNo, values) -> {
                    records.add(byName(grant.items(), values));
                    last[0] = rowNo;
                }));
        var next = records.size() == size ? last[0] : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new RecordPage(grant.number(), grant.purpose(), next, records));
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
