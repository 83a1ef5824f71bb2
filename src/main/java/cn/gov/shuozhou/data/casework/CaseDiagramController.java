package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseAccess;
import cn.gov.shuozhou.data.process.CaseDiagram;
import cn.gov.shuozhou.data.process.CaseDiagrams;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a case stands in its model, for everyone who may see the case, whatever procedure it is of. */
@RestController
class CaseDiagramController {

    private final CaseDiagrams diagrams;
    private final ObjectProvider<CaseAccess> access;

    CaseDiagramController(CaseDiagrams diagrams, ObjectProvider<CaseAccess> access) {
        this.diagrams = diagrams;
        this.access = access;
    }

    @GetMapping("/api/cases/{caseNumber}/diagram")
    CaseDiagram diagram(@PathVariable String caseNumber, @AuthenticationPrincipal(expression = "id()") String userId) {
        if (access.stream().noneMatch(feature -> feature.maySee(caseNumber, userId))) {
            throw RequestRejected.notFound("没有编号为“%s”的办件，或者您所在的部门不是它的当事部门。请核对编号。".formatted(caseNumber));
        }
        return diagrams.ofCase(caseNumber).orElseThrow(() -> RequestRejected.notFound("该办件没有流程图。"));
    }
}
