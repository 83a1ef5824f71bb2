package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.casework.TakeBacks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 现在由谁办理, on the page of a case: for the people of the department that has it. */
@Controller
class CaseHolderController {

    private final DeskActs acts;
    private final TakeBacks takeBacks;
    private final CaseFiles files;
    private final CaseTypes types;

    CaseHolderController(DeskActs acts, TakeBacks takeBacks, CaseFiles files, CaseTypes types) {
        this.acts = acts;
        this.takeBacks = takeBacks;
        this.files = files;
        this.types = types;
    }

    @GetMapping("/cases/{caseNumber}/holders")
    @Audited("查看办件由谁办理")
    String holders(@PathVariable String caseNumber, @AuthenticationPrincipal Person person, Model model) {
        CaseFile file = files.find(caseNumber)
                .filter(found -> types.of(found).maySee(found, person))
                .orElseThrow(
                        () -> RequestRejected.notFound("没有编号为“%s”的办件，或者您所在的部门不是它的当事部门。请核对编号。".formatted(caseNumber)));
        model.addAttribute("holders", acts.holders(file, person));
        model.addAttribute("own", takeBacks.open(file, person));
        return "casework/holders :: holders";
    }
}
