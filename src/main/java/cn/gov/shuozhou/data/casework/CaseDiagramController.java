package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseDiagram;
import cn.gov.shuozhou.data.process.CaseDiagrams;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a case stands in its model, for everyone who may see the case, whatever procedure it is of. */
@RestController
class CaseDiagramController {

    private final CaseDiagrams diagrams;
    private final CaseVisibility visibility;

    CaseDiagramController(CaseDiagrams diagrams, CaseVisibility visibility) {
        this.diagrams = diagrams;
        this.visibility = visibility;
    }

    @GetMapping("/api/cases/{caseNumber}/diagram")
    CaseDiagram diagram(@PathVariable String caseNumber, @AuthenticationPrincipal Person person) {
        String visible = visibility.visible(caseNumber, person).number();
        return diagrams.ofCase(visible).orElseThrow(() -> RequestRejected.notFound("该办件没有流程图。"));
    }
}
