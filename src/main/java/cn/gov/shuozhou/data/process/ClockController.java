package cn.gov.shuozhou.data.process;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** 时限说明, as a page and as JSON, for everyone who may see the case. */
@Controller
class ClockController {

    private final Clocks clocks;
    private final ObjectProvider<CaseAccess> access;

    ClockController(Clocks clocks, ObjectProvider<CaseAccess> access) {
        this.clocks = clocks;
        this.access = access;
    }

    @GetMapping("/clocks/{id}")
    String page(@PathVariable long id, @AuthenticationPrincipal(expression = "id()") String userId, Model model) {
        model.addAttribute("explanation", explain(id, userId));
        return "process/clock";
    }

    @GetMapping("/api/clocks/{id}")
    @ResponseBody
    Explanation json(@PathVariable long id, @AuthenticationPrincipal(expression = "id()") String userId) {
        return explain(id, userId);
    }

    private Explanation explain(long id, String userId) {
        Explanation explanation = clocks.explain(id);
        String caseNumber = explanation.clock().caseNumber();
        if (access.stream().noneMatch(feature -> feature.maySee(caseNumber, userId))) {
            throw Clocks.unknown(id);
        }
        return explanation;
    }
}
