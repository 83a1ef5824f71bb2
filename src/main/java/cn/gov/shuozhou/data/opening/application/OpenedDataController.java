package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The data as they were opened to one applicant, under a link that nobody guesses and that runs out. */
@Controller
@RequestMapping("/open/applications/data/{token}")
class OpenedDataController {

    /** The link runs out with the delivery; no token is older. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final DeliveredData data;
    private final PublicTokens tokens;

    OpenedDataController(DeliveredData data, PublicTokens tokens) {
        this.data = data;
        this.tokens = tokens;
    }

    @GetMapping("/data.csv")
    @Audited("下载开放数据（CSV）")
    void csv(@PathVariable String token, HttpServletResponse response) throws IOException {
        DeliveredData.Parcel parcel = parcel(token);
        head(response, parcel, ".csv", "text/csv;charset=UTF-8");
        data.writeCsv(parcel, response.getOutputStream());
    }

    @GetMapping("/data.xlsx")
    @Audited("下载开放数据（Excel）")
    void xlsx(@PathVariable String token, HttpServletResponse response) throws IOException {
        DeliveredData.Parcel parcel = parcel(token);
        data.requireFitsSheet(parcel);
        head(response, parcel, ".xlsx", Download.XLSX);
        data.writeXlsx(parcel, response.getOutputStream());
    }

    /** For programs: a page of rows, and after which row the next one begins. */
    @GetMapping("/data.json")
    @Audited("调用开放数据接口")
    void json(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") long limit,
            HttpServletResponse response)
            throws IOException {
        if (after < 0 || limit < 1 || limit > DeliveredData.MOST_AT_ONCE) {
            throw RequestRejected.invalid(
                    "limit", "after 应不小于 0，limit 应为 1 至 %d。请改正后重新调用。".formatted(DeliveredData.MOST_AT_ONCE));
        }
        DeliveredData.Parcel parcel = parcel(token);
        response.setContentType("application/json;charset=UTF-8");
        PublicPages.keepNothing(response);
        data.writeJson(parcel, after, limit, response.getOutputStream());
    }

    private DeliveredData.Parcel parcel(String token) {
        String caseNumber = tokens.open(PublicTokens.Use.DATA, token, LONGEST)
                .map(PublicTokens.Opened::text)
                .orElseThrow(() -> RequestRejected.notFound("没有这个下载链接。请用编号和查询码从“查询申请”进入，重新取得链接。"));
        AuditTrail.concerns(caseNumber);
        return data.parcel(caseNumber);
    }

    private static void head(
            HttpServletResponse response, DeliveredData.Parcel parcel, String ending, String contentType) {
        String number = parcel.application().caseNumber();
        Download.head(
                response, number + "-" + parcel.application().resourceName() + ending, number + ending, contentType);
    }
}
