package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of one grant, for whoever shows it. */
@Component
class GrantPages {

    private final Grants grants;
    private final GrantAccess access;
    private final GrantControl control;
    private final DataSets dataSets;
    private final DataUses uses;
    private final GrantTokens tokens;
    private final GrantMarks marks;
    private final GrantRenewals renewals;
    private final OnwardConsents consents;
    private final Organization organization;

    GrantPages(
            Grants grants,
            GrantAccess access,
            GrantControl control,
            DataSets dataSets,
            DataUses uses,
            GrantTokens tokens,
            GrantMarks marks,
            GrantRenewals renewals,
            OnwardConsents consents,
            Organization organization) {
        this.grants = grants;
        this.access = access;
        this.control = control;
        this.dataSets = dataSets;
        this.uses = uses;
        this.tokens = tokens;
        this.marks = marks;
        this.renewals = renewals;
        this.consents = consents;
        this.organization = organization;
    }

    /** The page as it begins. */
    ModelAndView show(String number, Person person) {
        return show(number, person, UseFilter.EVERYTHING, GrantView.BEGINNING);
    }

    ModelAndView show(String number, Person person, UseFilter useFilter, GrantView view) {
        Grant grant = access.concerned(number, person);
        return new ModelAndView("delivery/grant")
                .addObject("grant", grant)
                .addObject("holder", grant.isOf(person))
                .addObject(
                        "departmentName",
                        organization.department(grant.departmentCode()).name())
                .addObject(
                        "providerName",
                        organization.department(grant.providerCode()).name())
                .addObject("acts", control.actsOf(grant, person))
                .addObject("marks", marks.of(grant))
                .addObject("consents", consents.ofGrant(number))
                .addObject("suspensions", control.suspensions(number))
                .addObject("kinds", SuspensionKind.values())
                .addObject("today", grants.today())
                .addObject("status", grant.status(grants.today()))
                .addObject("renewal", renewals.caseOf(number).orElse(null))
                .addObject("unused", grants.isUnused(number))
                .addObject("unusedAfter", Grant.UNUSED_AFTER_DAYS)
                .addObject("lastUsed", grants.lastUsed(number))
                .addObject("dataSet", dataSets.current(grant.resourceId()).orElse(null))
                .addObject("uses", uses.of(number, useFilter).page(view.usePage()))
                .addObject("useFilter", useFilter)
                .addObject("formats", DataUse.Format.values())
                .addObject("outcomes", DataUse.Outcome.values())
                .addObject("tokens", Page.cut(tokens.ofGrant(number, view.tokens()), view.pageOfTokens()))
                .addObject("tokenStatus", view.tokens())
                .addObject("tokenStatuses", GrantToken.Status.values())
                .addObject("apiAddress", apiAddress(number))
                .addObject("handlesTokens", GrantTokens.handles(person));
    }

    /** As this person's browser reaches the system; other systems may need another host name. */
    private static String apiAddress(String number) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/grants/{number}/records")
                .buildAndExpand(number)
                .toUriString();
    }
}
