package cn.gov.shuozhou.data.delivery;

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
    private final GrantAccess access;
    private final DataSets dataSets;
    private final DataUses uses;

    GrantController(Grants grants, GrantAccess access, DataSets dataSets, DataUses uses) {
        this.grants = grants;
        this.access = access;
        this.dataSets = dataSets;
        this.uses = uses;
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
    String show(
            @PathVariable String number,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person,
            Model model) {
        var grant = access.visible(number, person);
        model.addAttribute("grant", grant);
        model.addAttribute("status", grant.status(grants.today()));
        model.addAttribute("dataSet", dataSets.current(grant.resourceId()).orElse(null));
        model.addAttribute("uses", uses.of(number, page));
        return "delivery/grant";
    }
}
