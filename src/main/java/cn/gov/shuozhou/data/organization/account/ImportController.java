package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.UploadedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 批量导入: lists of departments and people, for the system administrator. */
@Controller
@RequestMapping("/organization/import")
class ImportController {

    /** Far more than the largest permitted number of rows needs. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(5);

    private final OrganizationImport imports;

    ImportController(OrganizationImport imports) {
        this.imports = imports;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("departmentColumns", OrganizationImport.DEPARTMENT_COLUMNS);
        model.addAttribute("personColumns", OrganizationImport.PERSON_COLUMNS);
        model.addAttribute("allRoles", Role.values());
        return "organization/import";
    }

    @PostMapping("/departments")
    @Audited("批量导入部门")
    String departments(
            @AuthenticationPrincipal Person administrator,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response) {
        try {
            int entered = imports.departments(administrator, name(file), content(file));
            model.addAttribute("done", "已导入 %d 个部门。行政区划和类别须经安全管理员确认。".formatted(entered));
        } catch (RequestRejected refusal) {
            refuse(refusal, model, response);
        }
        return form(model);
    }

    /** Activation codes are on this one answer and nowhere else. */
    @PostMapping("/people")
    @Audited("批量导入人员")
    String people(
            @AuthenticationPrincipal Person administrator,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response) {
        try {
            List<Optional<Issued>> entered = imports.people(administrator, name(file), content(file));
            model.addAttribute("done", "已新增 %d 人。经安全管理员确认后可以登录，初始口令由确认人交给本人。".formatted(entered.size()));
            model.addAttribute(
                    "codes", entered.stream().flatMap(Optional::stream).toList());
        } catch (RequestRejected refusal) {
            refuse(refusal, model, response);
        }
        return form(model);
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] content(MultipartFile file) {
        return UploadedFile.content(file, LARGEST, "文件超过 5 MB。请拆分后分次上传。");
    }

    private static void refuse(RequestRejected refusal, Model model, HttpServletResponse response) {
        response.setStatus(refusal.kind().status());
        model.addAttribute("problems", refusal.problems());
    }
}
