package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseVisibility;
import cn.gov.shuozhou.data.casework.TakeBacks;
import cn.gov.shuozhou.data.organization.Person;
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
    private final CaseVisibility visibility;

    CaseHolderController(DeskActs acts, TakeBacks takeBacks, CaseVisibility visibility) {
        this.acts = acts;
        this.takeBacks = takeBacks;
        this.visibility = visibility;
    }

    @GetMapping("/cases/{caseNumber}/holders")
    @Audited("查看办件由谁办理")
    String holders(@PathVariable String caseNumber, @AuthenticationPrincipal Person person, Model model) {
        CaseFile file = visibility.visible(caseNumber, person);
        model.addAttribute("holders", acts.holders(file, person));
        model.addAttribute("own", takeBacks.open(file, person));
        return "casework/holders :: holders";
    }
}
