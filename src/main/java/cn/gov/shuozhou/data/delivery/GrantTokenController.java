package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 接口令牌, on the page of the grant that they open. */
@Controller
@RequestMapping("/grants/{number}/tokens")
class GrantTokenController {

    private final GrantTokens tokens;
    private final GrantPages pages;
    private final Grants grants;
    private final GrantAccess access;
    private final ListDownload downloads;

    GrantTokenController(
            GrantTokens tokens, GrantPages pages, Grants grants, GrantAccess access, ListDownload downloads) {
        this.tokens = tokens;
        this.pages = pages;
        this.grants = grants;
        this.access = access;
        this.downloads = downloads;
    }

    /**
     * Answers with the page itself, not with a redirect: the token is shown here once and is kept nowhere, not even in the
     * session.
     */
    @PostMapping
    @Audited("建立读取令牌")
    ModelAndView create(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String expiresOn,
            @RequestParam(defaultValue = "") String addresses,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String token;
        try {
            token = tokens.create(number, name, expiresOn, addresses, person);
        } catch (RequestRejected refusal) {
            response.setStatus(refusal.kind().status());
            return pages.show(number, person)
                    .addObject("tokenProblems", refusal.problems())
                    .addObject("typed", new Typed(name, expiresOn, addresses));
        }
        return pages.show(number, person).addObject("newToken", token);
    }

    /** What was typed, for the form that comes back with problems. */
    record Typed(String name, String expiresOn, String addresses) {}

    @GetMapping("/export.xlsx")
    @Audited("导出读取令牌清单")
    void export(
            @PathVariable String number,
            @RequestParam(name = "tokens", required = false) GrantToken.@Nullable Status status,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        access.visible(number, person);
        List<GrantToken> wanted = tokens.ofGrant(number, status);
        downloads.send(response, GrantSheets.tokens(grants.today()), Page.whole(wanted, wanted.size()));
    }

    @PostMapping("/{id}/revoke")
    @Audited("撤销读取令牌")
    String revoke(
            @PathVariable String number,
            @PathVariable long id,
            @AuthenticationPrincipal Person person,
            RedirectAttributes afterwards) {
        tokens.revoke(number, id, person);
        afterwards.addFlashAttribute("tokenNotice", "令牌已撤销，此后不能再用它读取数据。");
        afterwards.addAttribute("number", number);
        return "redirect:/grants/{number}";
    }
}
