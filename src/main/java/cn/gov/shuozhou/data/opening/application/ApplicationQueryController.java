package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 查询申请: with number and code to the page of the own application, and what can be done there. */
@Controller
@RequestMapping("/open/applications")
class ApplicationQueryController {

    private static final String CASE = "redirect:/open/applications/case";

    private final OpenApplications applications;
    private final ApplicantActs acts;
    private final ApplicantFiles files;
    private final OpenApplicationPages pages;
    private final PublicTokens tokens;
    private final ApplicationSettings settings;

    ApplicationQueryController(
            OpenApplications applications,
            ApplicantActs acts,
            ApplicantFiles files,
            OpenApplicationPages pages,
            PublicTokens tokens,
            ApplicationSettings settings) {
        this.applications = applications;
        this.acts = acts;
        this.files = files;
        this.pages = pages;
        this.tokens = tokens;
        this.settings = settings;
    }

    @GetMapping("/query")
    ModelAndView query(@RequestParam(defaultValue = "") String number, HttpServletResponse response) {
        PublicPages.keepNothing(response);
        return new ModelAndView("opening/application/query")
                .addObject("number", number)
                .addObject("problems", List.of());
    }

    @PostMapping("/query")
    @Audited("查询开放申请")
    Object enter(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            OpenDataApplication found = applications.enter(number, code, request.getRemoteAddr());
            AuditTrail.concerns(found.caseNumber());
            String token = tokens.issue(PublicTokens.Use.CASE, found.caseNumber());
            PublicPages.enter(request, response, token, settings.caseValid());
            return CASE;
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> query(number, response));
        }
    }

    @GetMapping("/case")
    @Audited("查看本人的开放申请")
    Object show(HttpServletRequest request, HttpServletResponse response) {
        PublicPages.keepNothing(response);
        String ticket = PublicPages.token(request).orElse("");
        return caseOf(ticket)
                .<Object>map(caseNumber -> page(caseNumber, ticket))
                .orElse("redirect:/open/applications/query?ended");
    }

    private ModelAndView page(String caseNumber, String ticket) {
        AuditTrail.concerns(caseNumber);
        return new ModelAndView("opening/application/own")
                .addObject("page", pages.own(caseNumber, ticket))
                .addObject("filesHint", ApplicantFiles.words())
                .addObject("problems", List.of());
    }

    @PostMapping("/case/supplement")
    @Audited("补正开放申请")
    Object supplement(
            @RequestParam(defaultValue = "") String supplement,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(
                ticket,
                request,
                response,
                "supplemented",
                number -> files.judged(Objects.requireNonNullElse(sent, List.of()), judged -> {
                    acts.supplement(number, supplement, judged);
                    return number;
                }));
    }

    @PostMapping("/case/withdrawal")
    @Audited("撤回开放申请")
    Object withdraw(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(ticket, request, response, "withdrawn", number -> acts.withdraw(number, reason));
    }

    @PostMapping("/case/objection")
    @Audited("对开放答复提出异议")
    Object object(
            @RequestParam(defaultValue = "") String objection,
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        return act(ticket, request, response, "objected", number -> acts.object(number, objection));
    }

    @PostMapping("/case/rating")
    @Audited("评价开放答复")
    Object rate(
            @RequestParam(defaultValue = "") String rating,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        int stars = rating.matches("[1-5]") ? Integer.parseInt(rating) : 0;
        return act(ticket, request, response, "rated", number -> acts.rate(number, stars, words));
    }

    @PostMapping("/case/licence")
    @Audited("接受开放数据的使用许可")
    Object acceptLicence(
            @RequestParam(defaultValue = "") String ticket, HttpServletRequest request, HttpServletResponse response) {
        return act(ticket, request, response, "accepted", acts::acceptLicence);
    }

    @PostMapping("/case/leave")
    @Audited("结束查询开放申请")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        PublicPages.leave(request, response);
        return "redirect:/open/applications/query";
    }

    /** The page holds the cookie's token once more: a form of another page does not know it. */
    private Object act(
            String ticket,
            HttpServletRequest request,
            HttpServletResponse response,
            String done,
            Consumer<String> act) {
        PublicPages.keepNothing(response);
        boolean fromOwnPage = ticket.equals(PublicPages.token(request).orElse(null));
        String caseNumber = fromOwnPage ? caseOf(ticket).orElse(null) : null;
        if (caseNumber == null) {
            return "redirect:/open/applications/query?ended";
        }
        AuditTrail.concerns(caseNumber);
        try {
            act.accept(caseNumber);
            return CASE + "?done=" + done;
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> page(caseNumber, ticket));
        }
    }

    private Optional<String> caseOf(String ticket) {
        return tokens.open(PublicTokens.Use.CASE, ticket, settings.caseValid()).map(PublicTokens.Opened::text);
    }
}
