package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.KeyPage;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** 办件总览, as a page and to be taken away. */
@Controller
class CaseListController {

    private static final ListSheet<CaseRow> SHEET = ListSheet.<CaseRow>named("办件总览")
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

    private final CaseLists lists;
    private final CaseScopes scopes;
    private final CaseTypes types;
    private final Organization organization;
    private final ListDownload downloads;

    CaseListController(
            CaseLists lists, CaseScopes scopes, CaseTypes types, Organization organization, ListDownload downloads) {
        this.lists = lists;
        this.scopes = scopes;
        this.types = types;
        this.organization = organization;
        this.downloads = downloads;
    }

    @GetMapping(CaseListInput.ADDRESS)
    ModelAndView list(@ModelAttribute CaseListInput input, @AuthenticationPrincipal Person person) {
        try {
            return page(input, person)
                    .addObject("cases", lists.page(input, person))
                    .addObject("sorts", SortLink.all(input));
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(
                    refusal,
                    () -> page(input, person)
                            .addObject("cases", KeyPage.empty())
                            .addObject("sorts", SortLink.all(CaseListInput.nothing())));
        }
    }

    @GetMapping(CaseListInput.ADDRESS + "/export.xlsx")
    @Audited("导出办件总览")
    void export(
            @ModelAttribute CaseListInput input, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, lists.whole(input, person));
    }

    private ModelAndView page(CaseListInput input, Person person) {
        return new ModelAndView("casework/cases")
                .addObject("input", input)
                .addObject("scopes", scopes.of(person))
                .addObject("types", types.all().toList())
                .addObject("states", AskedState.choices(types))
                .addObject("outcomes", AskedOutcome.choices())
                .addObject("dues", CaseDue.values())
                .addObject("orders", CaseSort.values())
                .addObject("departments", organization.departments())
                .addObject("regions", organization.regions());
    }

    private static @Nullable Object deadline(CaseRow row, Function<Deadline, @Nullable Object> value) {
        Deadline deadline = row.deadline().deadline();
        return deadline == null ? null : value.apply(deadline);
    }
}
