package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 我的授权: what the signed-in person's department may read, and what has been made of it. */
@Controller
@RequestMapping("/grants")
class GrantController {

    private final Grants grants;
    private final GrantPages pages;
    private final GrantAccess access;
    private final DataUses uses;
    private final Organization organization;
    private final CountyWatch counties;
    private final ListDownload downloads;

    GrantController(
            Grants grants,
            GrantPages pages,
            GrantAccess access,
            DataUses uses,
            Organization organization,
            CountyWatch counties,
            ListDownload downloads) {
        this.grants = grants;
        this.pages = pages;
        this.access = access;
        this.uses = uses;
        this.organization = organization;
        this.counties = counties;
        this.downloads = downloads;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Person person,
            GrantFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Page<Grant> found = grants.search(scope(person), filter.allowedTo(person), page);
        model.addAttribute("grants", found);
        model.addAttribute("holders", holders(found));
        model.addAttribute("lastUsed", lastUsed(found));
        model.addAttribute("unusedAfter", Grant.UNUSED_AFTER_DAYS);
        model.addAttribute("sides", GrantSide.of(person));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", Grant.Status.values());
        model.addAttribute("today", grants.today());
        return "delivery/grants";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出授权清单")
    void export(@AuthenticationPrincipal Person person, GrantFilter filter, HttpServletResponse response)
            throws IOException {
        Page<Grant> found = grants.whole(scope(person), filter.allowedTo(person));
        downloads.send(response, GrantSheets.grants(grants.today(), holders(found), grants::lastUsed), found);
    }

    private ReaderScope scope(Person person) {
        return new ReaderScope(
                person.departmentCode(), counties.regionOf(person).orElse(null));
    }

    /** Names of the departments that hold these grants, by their codes. */
    private Map<String, String> holders(Page<Grant> found) {
        return found.rows().stream()
                .map(Grant::departmentCode)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> organization.department(code).name()));
    }

    /** When data were last taken under these grants, by their numbers; never used ones are not among them. */
    private Map<String, LocalDateTime> lastUsed(Page<Grant> found) {
        Map<String, LocalDateTime> last = new HashMap<>();
        found.rows().forEach(grant -> {
            LocalDateTime at = grants.lastUsed(grant.number());
            if (at != null) {
                last.put(grant.number(), at);
            }
        });
        return last;
    }

    @GetMapping("/{number}")
    @Audited("查看授权")
    ModelAndView show(
            @PathVariable String number, UseFilter uses, GrantView view, @AuthenticationPrincipal Person person) {
        return pages.show(number, person, uses, view);
    }

    @GetMapping("/{number}/uses/export.xlsx")
    @Audited("导出使用记录")
    void exportUses(
            @PathVariable String number,
            UseFilter filter,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        access.concerned(number, person);
        downloads.send(response, GrantSheets.USES, uses.of(number, filter).whole());
    }
}
