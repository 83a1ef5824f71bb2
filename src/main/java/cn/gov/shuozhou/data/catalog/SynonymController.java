package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    String list(Model model) {
        model.addAttribute("synonyms", synonyms.all());
        return "catalog/synonyms";
    }

    @PostMapping
    @Audited("新增同义词")
    String add(
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Person person,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            synonyms.add(words, person);
        } catch (RequestRejected refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("problems", refusal.problems());
            model.addAttribute("words", words);
            return list(model);
        }
        flash.addFlashAttribute("done", "已新增，查找时立即生效。");
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/delete")
    @Audited("删除同义词")
    String delete(@PathVariable long id, RedirectAttributes flash) {
        synonyms.delete(id);
        flash.addFlashAttribute("done", "已删除。");
        return "redirect:" + PATH;
    }
}
