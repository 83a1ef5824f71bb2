package cn.gov.shuozhou.data.casework.deputy;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 代理: the page on which a person names a deputy, sees whose deputy the person is, and ends either. */
@Controller
@RequestMapping(DeputyController.ADDRESS)
class DeputyController {

    static final String ADDRESS = "/deputies";

    private final Deputyships deputyships;

    DeputyController(Deputyships deputyships) {
        this.deputyships = deputyships;
    }

    @GetMapping
    @Audited("查看代理")
    ModelAndView show(@AuthenticationPrincipal Person person) {
        return page(DeputyForm.empty(deputyships.today()), person);
    }

    @PostMapping
    @Audited("登记代理人")
    Object register(
            @ModelAttribute DeputyForm form, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> deputyships.register(form, person),
                ADDRESS,
                "已登记代理人，对方会收到消息。",
                redirect,
                () -> page(form, person));
    }

    @PostMapping("/{id}/revocation")
    @Audited("撤销代理")
    Object revoke(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        try {
            redirect.addFlashAttribute("done", deputyships.revoke(id, person));
            return "redirect:" + ADDRESS;
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> show(person));
        }
    }

    private ModelAndView page(DeputyForm form, Person person) {
        return new ModelAndView("casework/deputies")
                .addObject("form", form)
                .addObject("rows", deputyships.of(person))
                .addObject("registers", Role.taskWorkers().stream().anyMatch(person::has))
                .addObject("candidates", deputyships.candidates(person))
                .addObject("procedures", deputyships.procedures())
                .addObject("me", person.id())
                .addObject("today", deputyships.today());
    }
}
