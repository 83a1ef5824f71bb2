package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of departments and people to take away, each with the filter of its page. */
@Controller
@RequestMapping("/organization")
class DirectoryExportController {

    static final ListSheet<Account> PEOPLE = ListSheet.<Account>named("人员")
            .column("用户名", account -> account.person().id())
            .column("姓名", account -> account.person().name())
            .column("部门代码", account -> account.person().departmentCode())
            .column("部门", account -> account.person().departmentName())
            .column("角色", account -> Role.labels(account.person().roles()))
            .column("账号", account -> account.enabled() ? "正常" : "已停用");

    private final Directory directory;
    private final Organization organization;
    private final ListDownload downloads;

    DirectoryExportController(Directory directory, Organization organization, ListDownload downloads) {
        this.directory = directory;
        this.organization = organization;
        this.downloads = downloads;
    }

    @GetMapping("/export.xlsx")
    @Audited("导出部门名单")
    void departments(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable Kind kind,
            HttpServletResponse response)
            throws IOException {
        Map<String, String> regions =
                organization.regions().stream().collect(Collectors.toMap(Region::code, Region::name));
        ListSheet<Department> sheet = ListSheet.<Department>named("部门")
                .column("部门代码", Department::code)
                .column("部门名称", Department::name)
                .column("统一社会信用代码", Department::creditCode)
                .column("行政区划", department -> regions.get(department.regionCode()))
                .column("层级", department -> department.level().label())
                .column("类别", department -> department.kind().label());
        downloads.send(response, sheet, directory.allDepartments(DepartmentFilter.of(q, region, kind)));
    }

    @GetMapping("/people/export.xlsx")
    @Audited("导出人员名单")
    void people(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) PeopleFilter.@Nullable State state,
            HttpServletResponse response)
            throws IOException {
        downloads.send(response, PEOPLE, directory.allPeople(PeopleFilter.of(q, department, role, state)));
    }
}
