package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.export.Exports;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.KeyPage;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** 办件总览, as a page and to be taken away. */
@Controller
class CaseListController {

    private final CaseLists lists;
    private final CaseScopes scopes;
    private final CaseTypes types;
    private final Organization organization;
    private final ListDownload downloads;
    private final CaseExport export;
    private final Exports exports;

    CaseListController(
            CaseLists lists,
            CaseScopes scopes,
            CaseTypes types,
            Organization organization,
            ListDownload downloads,
            CaseExport export,
            Exports exports) {
        this.lists = lists;
        this.scopes = scopes;
        this.types = types;
        this.organization = organization;
        this.downloads = downloads;
        this.export = export;
        this.exports = exports;
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
    @Nullable
    String export(
            @ModelAttribute CaseListInput input, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        Page<CaseRow> whole = lists.whole(input, person);
        if (whole.total() > whole.size()) {
            return "redirect:" + exports.order(export, input, person);
        }
        downloads.send(response, CaseExport.SHEET, whole);
        return null;
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
}
