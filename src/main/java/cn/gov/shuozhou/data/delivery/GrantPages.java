package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of one grant, for whoever shows it. */
@Component
class GrantPages {

    private final Grants grants;
    private final GrantAccess access;
    private final DataSets dataSets;
    private final DataUses uses;
    private final GrantTokens tokens;

    GrantPages(Grants grants, GrantAccess access, DataSets dataSets, DataUses uses, GrantTokens tokens) {
        this.grants = grants;
        this.access = access;
        this.dataSets = dataSets;
        this.uses = uses;
        this.tokens = tokens;
    }

    /** Fills the model and names the template. */
    String show(String number, Person person, UseFilter useFilter, GrantView view, Model model) {
        var grant = access.visible(number, person);
        model.addAttribute("grant", grant);
        model.addAttribute("today", grants.today());
        model.addAttribute("status", grant.status(grants.today()));
        model.addAttribute("dataSet", dataSets.current(grant.resourceId()).orElse(null));
        model.addAttribute("uses", uses.of(number, useFilter).page(view.usePage()));
        model.addAttribute("useFilter", useFilter);
        model.addAttribute("formats", DataUse.Format.values());
        model.addAttribute("outcomes", DataUse.Outcome.values());
        model.addAttribute("tokens", Page.cut(tokens.ofGrant(number, view.tokens()), view.pageOfTokens()));
        model.addAttribute("tokenStatus", view.tokens());
        model.addAttribute("tokenStatuses", GrantToken.Status.values());
        model.addAttribute("apiAddress", apiAddress(number));
        model.addAttribute("handlesTokens", GrantTokens.handles(person));
        return "delivery/grant";
    }

    /** As this person's browser reaches the system; other systems may need another host name. */
    private static String apiAddress(String number) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/grants/{number}/records")
                .buildAndExpand(number)
                .toUriString();
    }
}
