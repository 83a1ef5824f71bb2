package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
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

/** 使用情况说明: the list of what was said, and the pages on which a department writes and sends its own. */
@Controller
@RequestMapping(StatementController.ADDRESS)
class StatementController {

    static final String ADDRESS = "/data-uses/statements";

    private final UseStatements statements;
    private final StatementDays days;
    private final ListDownload downloads;

    StatementController(UseStatements statements, StatementDays days, ListDownload downloads) {
        this.statements = statements;
        this.days = days;
        this.downloads = downloads;
    }

    @GetMapping
    @Audited("查看使用情况说明清单")
    ModelAndView list(
            StatementFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return new ModelAndView("delivery/statement/statements")
                .addObject("rows", statements.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("states", StatementState.values())
                .addObject("passings", Passing.values())
                .addObject("today", statements.today());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出使用情况说明")
    void export(StatementFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(
                response,
                StatementSheet.of(statements.today()),
                statements.list(filter, person).whole());
    }

    @GetMapping("/{id:\\d+}")
    @Audited("查看使用情况说明")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal Person person) {
        Statement statement = statements.statement(id, person);
        return new ModelAndView("delivery/statement/statement")
                .addObject("statement", statement)
                .addObject("state", statement.state(statements.today()))
                .addObject("provisional", days.isProvisional(statement.dueOn()))
                .addObject("rows", statements.rows(statement, person))
                .addObject("writes", statements.mayWrite(statement, person));
    }

    @PostMapping("/{id:\\d+}/sending")
    @Audited("报送使用情况说明")
    Object send(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> statements.send(id, person),
                Statement.address(id),
                "已报送，提供部门和市政务信息管理局可以查看。",
                redirect,
                () -> show(id, person));
    }

    @GetMapping("/{id:\\d+}/rows/{grant}")
    @Audited("填写一项授权的使用情况")
    ModelAndView form(@PathVariable long id, @PathVariable String grant, @AuthenticationPrincipal Person person) {
        StatementRow row = statements.own(id, grant, person);
        return form(row, statements.typed(row));
    }

    private ModelAndView form(StatementRow row, StatementInput input) {
        return new ModelAndView("delivery/statement/row")
                .addObject("row", row)
                .addObject("input", input)
                .addObject("passings", Passing.values())
                .addObject("consents", statements.consents(row))
                .addObject("keepings", Keeping.values())
                .addObject("today", statements.today());
    }

    @PostMapping("/{id:\\d+}/rows/{grant}")
    @Audited("保存一项授权的使用情况")
    Object write(
            @PathVariable long id,
            @PathVariable String grant,
            @ModelAttribute StatementInput input,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> statements.write(id, grant, input, person),
                Statement.address(id),
                "已保存。全部填写后请报送。",
                redirect,
                () -> form(statements.own(id, grant, person), input));
    }
}
