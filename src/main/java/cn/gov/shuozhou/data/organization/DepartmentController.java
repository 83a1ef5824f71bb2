package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 机构管理: the departments, for the system administrator. */
@Controller
@RequestMapping("/organization")
class DepartmentController {

    private final Organization organization;
    private final DepartmentAdministration administration;
    private final DepartmentRequests requests;
    private final ListDownload downloads;

    DepartmentController(
            Organization organization,
            DepartmentAdministration administration,
            DepartmentRequests requests,
            ListDownload downloads) {
        this.organization = organization;
        this.administration = administration;
        this.requests = requests;
        this.downloads = downloads;
    }

    @GetMapping
    String list(DepartmentFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("departments", administration.departments(filter).page(page));
        model.addAttribute("filter", filter);
        addChoices(model);
        return "organization/departments";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出部门名单")
    void export(DepartmentFilter filter, HttpServletResponse response) throws IOException {
        Map<String, String> regions = regionNames();
        ListSheet<Department> sheet = ListSheet.<Department>named("部门")
                .column("部门代码", Department::code)
                .column("部门名称", Department::name)
                .column("统一社会信用代码", Department::creditCode)
                .column("行政区划", department -> regions.get(department.regionCode()))
                .column("层级", department -> department.level().label())
                .column("类别", department -> department.kind().label());
        downloads.send(response, sheet, administration.departments(filter).whole());
    }

    @GetMapping("/departments/new")
    String empty(Model model) {
        return form(DepartmentForm.empty(), true, model);
    }

    @PostMapping("/departments")
    @Audited("登记部门")
    String create(
            @AuthenticationPrincipal Person administrator,
            DepartmentForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            Department created = administration.create(administrator, form);
            flash.addFlashAttribute("done", "已登记部门“%s”。行政区划和类别经安全管理员确认后，才能给它的人员授予角色。".formatted(created.name()));
            return "redirect:/organization";
        } catch (RequestRejected refusal) {
            return again(form, true, refusal, model, response);
        }
    }

    @GetMapping("/departments/{code}")
    String edit(@PathVariable String code, Model model) {
        return form(DepartmentForm.of(organization.department(code)), false, model);
    }

    @PostMapping("/departments/{code}")
    @Audited("修改部门信息")
    String change(
            @AuthenticationPrincipal Person administrator,
            @PathVariable String code,
            DepartmentForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            boolean asked = administration.change(administrator, code, form);
            flash.addFlashAttribute("done", asked ? "已保存部门信息。行政区划、层级和类别的变更经安全管理员确认后生效。" : "已保存部门信息。");
            return "redirect:/organization";
        } catch (RequestRejected refusal) {
            return again(form.withCode(code), false, refusal, model, response);
        }
    }

    private String again(
            DepartmentForm form, boolean isNew, RequestRejected refusal, Model model, HttpServletResponse response) {
        if (refusal.kind() != RequestRejected.Kind.INVALID) {
            throw refusal;
        }
        response.setStatus(refusal.kind().status());
        model.addAttribute("problems", refusal.problems());
        return form(form, isNew, model);
    }

    private String form(DepartmentForm form, boolean isNew, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("isNew", isNew);
        model.addAttribute("waiting", isNew ? List.of() : requests.waitingFor(Objects.requireNonNull(form.code())));
        addChoices(model);
        return "organization/department";
    }

    private void addChoices(Model model) {
        model.addAttribute("regions", organization.regions());
        model.addAttribute("regionNames", regionNames());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("levels", Level.values());
    }

    private Map<String, String> regionNames() {
        return organization.regions().stream().collect(Collectors.toMap(Region::code, Region::name));
    }
}
