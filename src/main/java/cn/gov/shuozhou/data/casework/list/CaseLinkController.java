package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.casework.CaseVisibility;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseInstances;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Leads to the page of a case, whatever its procedure, and to its process instance, by the number alone. */
@Controller
class CaseLinkController {

    private final CaseVisibility visibility;
    private final CaseTypes types;
    private final CaseInstances instances;

    CaseLinkController(CaseVisibility visibility, CaseTypes types, CaseInstances instances) {
        this.visibility = visibility;
        this.types = types;
        this.instances = instances;
    }

    @GetMapping(CaseListInput.ADDRESS + "/{caseNumber}")
    @Audited("按编号打开办件")
    String open(@PathVariable String caseNumber, @AuthenticationPrincipal Person person) {
        CaseFile file = visibility.visible(caseNumber, person);
        return "redirect:" + types.of(file).page(file.number());
    }

    /** For those who may watch every instance. */
    @GetMapping(CaseListInput.ADDRESS + "/{caseNumber}/instance")
    @Audited("打开办件的流程实例")
    String instance(@PathVariable String caseNumber) {
        return "redirect:"
                + instances
                        .page(caseNumber)
                        .orElseThrow(() ->
                                RequestRejected.notFound("办件“%s”没有流程实例，或者它的流程记录已过保存期。请核对编号。".formatted(caseNumber)));
    }
}
