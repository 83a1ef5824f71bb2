package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.search.Synonyms;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 查找目录的同义词, for the bureau. */
@Controller
@RequestMapping(SynonymController.PATH)
class SynonymController {

    static final String PATH = "/catalog/synonyms";

    private final Synonyms synonyms;

    SynonymController(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("catalog/synonyms").addObject("synonyms", synonyms.all());
    }

    @PostMapping
    @Audited("新增同义词")
    Object add(
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> synonyms.add(words, person.name()),
                PATH,
                "已新增，查找时立即生效。",
                redirect,
                () -> list().addObject("words", words));
    }

    @PostMapping("/{id}/delete")
    @Audited("删除同义词")
    String delete(@PathVariable long id, RedirectAttributes flash) {
        synonyms.delete(id);
        flash.addFlashAttribute("done", "已删除。");
        return "redirect:" + PATH;
    }
}
