package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the leading group does on the page of a case that ended with 通报批评. */
@Controller
@RequestMapping("/supervision/rectifications/{caseNumber}/correction")
class CriticismCorrectionController {

    private final CriticismCorrections corrections;
    private final RectificationPages pages;

    CriticismCorrectionController(CriticismCorrections corrections, RectificationPages pages) {
        this.corrections = corrections;
        this.pages = pages;
    }

    @PostMapping
    @Audited("拟稿更正通报批评")
    Object draft(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String correction,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "更正已拟稿，待其他人员签发。",
                () -> corrections.draft(caseNumber, correction, person));
    }

    @PostMapping("/signature")
    @Audited("签发通报更正")
    Object sign(@PathVariable String caseNumber, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "更正已公布，原通报不再有效。", () -> corrections.sign(caseNumber, person));
    }

    private Object act(String caseNumber, Person person, RedirectAttributes redirect, String done, Runnable act) {
        return RefusedOnPage.act(
                act, Rectification.linkTo(caseNumber), done, redirect, () -> pages.show(caseNumber, person));
    }
}
