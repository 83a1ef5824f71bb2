package cn.gov.shuozhou.data.casework.batch;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 批量, from 待办: first a page with what will come of it, then the act. */
@Controller
@RequestMapping("/todo/batch")
class BatchController {

    private final Batches batches;

    BatchController(Batches batches) {
        this.batches = batches;
    }

    @PostMapping
    @Audited("预览批量办理")
    ModelAndView preview(@ModelAttribute BatchForm form, @AuthenticationPrincipal Person person) {
        return page("casework/batch", form, batches.preview(form, person));
    }

    @PostMapping("/execution")
    @Audited("批量办理待办")
    ModelAndView execute(@ModelAttribute BatchForm form, @AuthenticationPrincipal Person person) {
        form.chosen();
        try {
            form.opinionOnAll();
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> preview(form, person));
        }
        return page("casework/batch-result", form, batches.perform(form, person));
    }

    private static ModelAndView page(String view, BatchForm form, List<BatchRow> rows) {
        return new ModelAndView(view)
                .addObject("act", form.wanted())
                .addObject("opinion", form.opinion())
                .addObject("rows", rows)
                .addObject("fit", rows.stream().filter(BatchRow::fits).count());
    }
}
