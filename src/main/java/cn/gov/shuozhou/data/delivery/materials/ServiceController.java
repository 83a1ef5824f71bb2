package cn.gov.shuozhou.data.delivery.materials;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 免提交, for service windows: what people need not bring; and for data officers, who keep the services. */
@Controller
@RequestMapping(ServiceController.ADDRESS)
class ServiceController {

    static final String ADDRESS = "/services";

    private static final ListSheet<ServiceItem> SHEET = ListSheet.<ServiceItem>named("政务服务事项")
            .column("事项编码", ServiceItem::code)
            .column("事项名称", ServiceItem::name)
            .column("办理部门", ServiceItem::departmentName)
            .column("办理依据", ServiceItem::basis)
            .column("材料数", ServiceItem::materials);

    private final ServiceItems services;
    private final ListDownload downloads;

    ServiceController(ServiceItems services, ListDownload downloads) {
        this.services = services;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            ServiceFilter filter, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return list(filter, page, ServiceForm.EMPTY, person);
    }

    private ModelAndView list(ServiceFilter filter, int page, ServiceForm form, Person person) {
        return new ModelAndView("delivery/materials/services")
                .addObject(
                        "services",
                        services.list(filter, person.departmentCode()).page(page))
                .addObject("filter", filter)
                .addObject("form", form)
                .addObject("officer", person.has(Role.DATA_OFFICER));
    }

    @GetMapping("/export.xlsx")
    @Audited("导出政务服务事项")
    void export(ServiceFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(
                response, SHEET, services.list(filter, person.departmentCode()).whole());
    }

    @PostMapping("/new")
    @Audited("登记政务服务事项")
    Object add(@ModelAttribute ServiceForm form, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> services.add(form, person),
                ADDRESS + "?own=true",
                "已登记。请打开事项，逐项登记材料。",
                redirect,
                () -> list(new ServiceFilter(null, null), 1, form, person));
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal Person person) {
        return show(id, MaterialForm.EMPTY, person);
    }

    private ModelAndView show(long id, MaterialForm form, Person person) {
        ServiceItem service = services.service(id);
        boolean own = service.departmentCode().equals(person.departmentCode());
        return new ModelAndView("delivery/materials/service")
                .addObject("service", service)
                .addObject("materials", services.check(service))
                .addObject("form", form)
                .addObject("keeps", services.keeps(service, person))
                .addObject("own", own)
                .addObject("applies", own && person.has(Role.REQUESTER));
    }

    @PostMapping("/{id:\\d+}/materials")
    @Audited("登记事项的材料")
    Object addMaterial(
            @PathVariable long id,
            @ModelAttribute MaterialForm form,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> services.addMaterial(id, form, person),
                ADDRESS + "/" + id,
                "材料已登记。",
                redirect,
                () -> show(id, form, person));
    }

    @PostMapping("/{id:\\d+}/materials/{material:\\d+}/removal")
    @Audited("移除事项的材料")
    Object removeMaterial(
            @PathVariable long id,
            @PathVariable long material,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> services.removeMaterial(id, material, person),
                ADDRESS + "/" + id,
                "材料已移除。",
                redirect,
                () -> show(id, person));
    }

    @PostMapping("/{id:\\d+}/retirement")
    @Audited("停用政务服务事项")
    Object retire(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> services.retire(id, person),
                ADDRESS + "?own=true",
                "已停用，不再列出。",
                redirect,
                () -> list(new ServiceFilter(null, null), 1, ServiceForm.EMPTY, person));
    }
}
