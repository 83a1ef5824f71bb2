package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** 时限说明, as a page and as JSON, for everyone who may see the case. */
@Controller
class ClockController {

    private static final ListSheet<ExplainedDay> DAYS = ListSheet.<ExplainedDay>named("逐日计算")
            .column("日期", ExplainedDay::date)
            .column("星期", ExplainedDay::weekday)
            .column("计数", ExplainedDay::counted)
            .column("说明", ExplainedDay::reason)
            .column("放假通知", ExplainedDay::noticeUrl)
            .column("暂定", day -> day.provisional() ? "是" : "");

    private static final ListSheet<ClockRevision> REVISIONS = ListSheet.<ClockRevision>named("期限变动")
            .column("时间", ClockRevision::revisedAt)
            .column("原因", ClockRevision::reason)
            .column("原最后一日", ClockRevision::oldDueOn)
            .column("新最后一日", ClockRevision::newDueOn)
            .column("重算所得（该日已过）", ClockRevision::countedDueOn);

    private final Clocks clocks;
    private final ObjectProvider<CaseAccess> access;
    private final ListDownload downloads;

    ClockController(Clocks clocks, ObjectProvider<CaseAccess> access, ListDownload downloads) {
        this.clocks = clocks;
        this.access = access;
        this.downloads = downloads;
    }

    @GetMapping("/clocks/{id}")
    String page(@PathVariable long id, @AuthenticationPrincipal(expression = "id()") String userId, Model model) {
        model.addAttribute("explanation", explain(id, userId));
        return "process/clock";
    }

    @GetMapping("/clocks/{id}/export.xlsx")
    @Audited("导出时限说明")
    void export(
            @PathVariable long id,
            @AuthenticationPrincipal(expression = "id()") String userId,
            HttpServletResponse response)
            throws IOException {
        Explanation explanation = explain(id, userId);
        downloads.send(
                response,
                "时限说明-" + explanation.clock().caseNumber(),
                List.of(DAYS.with(explanation.days()), REVISIONS.with(explanation.revisions())));
    }

    @GetMapping("/api/clocks/{id}")
    @ResponseBody
    Explanation json(@PathVariable long id, @AuthenticationPrincipal(expression = "id()") String userId) {
        return explain(id, userId);
    }

    private Explanation explain(long id, String userId) {
        Explanation explanation = clocks.explain(id);
        String caseNumber = explanation.clock().caseNumber();
        if (access.stream().noneMatch(feature -> feature.maySee(caseNumber, userId))) {
            throw Clocks.unknown(id);
        }
        return explanation;
    }
}
