package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.opening.OpenResource;
import cn.gov.shuozhou.data.opening.application.OpenApplications.Received;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 申请开放数据: the public form and the receipt; no account, no session, no script needed. */
@Controller
@RequestMapping("/open/applications")
class ApplicationFormController {

    private final OpenApplications applications;
    private final OpenApplicationPages pages;
    private final PublicForms forms;

    ApplicationFormController(OpenApplications applications, OpenApplicationPages pages, PublicForms forms) {
        this.applications = applications;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/new")
    ModelAndView form(@ModelAttribute("input") OpenApplicationInput input, HttpServletResponse response) {
        PublicPages.keepNothing(response);
        OpenResource resource = applications.resource(input.code());
        return new ModelAndView("opening/application/form")
                .addObject("input", input)
                .addObject("problems", List.of())
                .addObject("resource", resource)
                .addObject("kinds", ApplicantKind.values())
                .addObject("modes", AccessMode.values())
                .addObject("pledge", Terms.PLEDGE)
                .addObject("filesHint", ApplicantFiles.words())
                .addObject("longest", ApplicationRules.LONGEST_PURPOSE)
                .addObject("form", forms.token(input.form()));
    }

    @PostMapping
    @Audited(value = "提交开放申请", within = ApplicationSubmissions.class)
    Object submit(
            @ModelAttribute("input") OpenApplicationInput input,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response) {
        applications.requireMaySend(request.getRemoteAddr());
        try {
            Received received =
                    applications.submit(input, Objects.requireNonNullElse(files, List.of()), request.getRemoteAddr());
            AuditTrail.concerns(received.caseNumber());
            PublicPages.keepNothing(response);
            return new ModelAndView("opening/application/receipt")
                    .addObject("receipt", pages.receipt(received.caseNumber(), received.code()));
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> form(input, response));
        }
    }
}
