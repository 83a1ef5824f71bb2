package cn.gov.shuozhou.data.casework.phrase;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 常用意见 as the forms of tasks offer them; each answer is what is there now. */
@RestController
@RequestMapping("/api/phrases")
class PhraseController {

    /** What is to be kept. */
    record PhraseForm(@Nullable String content, boolean shared) {}

    private final Phrases phrases;

    PhraseController(Phrases phrases) {
        this.phrases = phrases;
    }

    @GetMapping
    List<Phrase> list(@AuthenticationPrincipal Person person) {
        return phrases.of(person);
    }

    @PostMapping
    @Audited("存常用意见")
    List<Phrase> keep(@RequestBody PhraseForm form, @AuthenticationPrincipal Person person) {
        phrases.keep(form.content(), form.shared(), person);
        return phrases.of(person);
    }

    @PostMapping("/{id}/removal")
    @Audited("删去常用意见")
    List<Phrase> remove(@PathVariable long id, @AuthenticationPrincipal Person person) {
        phrases.remove(id, person);
        return phrases.of(person);
    }
}
