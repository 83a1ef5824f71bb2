package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of an application for the staff; all cases are listed in 办件总览. */
@Controller
class ApplicationCaseController {

    private final OpenApplicationPages pages;

    ApplicationCaseController(OpenApplicationPages pages) {
        this.pages = pages;
    }

    @GetMapping("/opening/applications/{caseNumber}")
    @Audited("查看开放申请")
    ModelAndView show(@PathVariable String caseNumber, @AuthenticationPrincipal Person person) {
        return new ModelAndView("opening/application/case").addObject("page", pages.staff(caseNumber, person));
    }
}
