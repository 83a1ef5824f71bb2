package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我的授权: what the signed-in person's department may read, and what has been made of it. */
@Controller
@RequestMapping("/grants")
class GrantController {

    private final Grants grants;
    private final GrantPages pages;

    GrantController(Grants grants, GrantPages pages) {
        this.grants = grants;
        this.pages = pages;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = GrantFilter.of(q, status);
        model.addAttribute("grants", grants.search(person.departmentCode(), filter, page));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", Grant.Status.values());
        model.addAttribute("today", grants.today());
        return "delivery/grants";
    }

    @GetMapping("/{number}")
    @Audited("查看授权")
    String show(
            @PathVariable String number,
            UseFilter uses,
            GrantView view,
            @AuthenticationPrincipal Person person,
            Model model) {
        return pages.show(number, person, uses, view, model);
    }
}
