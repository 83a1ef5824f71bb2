package cn.gov.shuozhou.data.opening.materials;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.delivery.materials.ServiceItems;
import cn.gov.shuozhou.data.opening.application.PublicForms;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 免提交 as anybody sees it: no account, no session, no script needed. */
@Controller
@RequestMapping(MaterialPageController.ADDRESS)
class MaterialPageController {

    static final String ADDRESS = "/open/materials";

    private final MaterialReports reports;
    private final ServiceItems services;
    private final ReportCaps caps;
    private final PublicForms forms;

    MaterialPageController(MaterialReports reports, ServiceItems services, ReportCaps caps, PublicForms forms) {
        this.reports = reports;
        this.services = services;
        this.caps = caps;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView form(@ModelAttribute("input") ReportInput input, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return new ModelAndView("opening/materials/form")
                .addObject("input", input)
                .addObject("services", services.all())
                .addObject("form", forms.token(input.form()));
    }

    @PostMapping
    @Audited(value = "公众反映被要求重复提交材料", within = MaterialReports.class)
    ModelAndView send(
            @ModelAttribute("input") ReportInput input, HttpServletRequest request, HttpServletResponse response) {
        caps.sent(request.getRemoteAddr());
        try {
            reports.send(input, request.getRemoteAddr());
            return new ModelAndView("opening/materials/done");
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> form(input, response));
        }
    }
}
