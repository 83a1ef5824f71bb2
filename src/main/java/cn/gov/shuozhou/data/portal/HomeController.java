package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 首页: what waits for the signed-in person, and what the features have to show. */
@Controller
class HomeController {

    private final HomeTodos todos;
    private final ObjectProvider<HomeSection> sections;
    private final Clock clock;

    HomeController(HomeTodos todos, ObjectProvider<HomeSection> sections, Clock clock) {
        this.todos = todos;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("seeksData", person.has(Role.REQUESTER) || person.has(Role.DATA_OFFICER));
        todos.cardFor(person).ifPresent(card -> model.addAttribute("todos", card));
        model.addAttribute(
                "cards",
                sections.orderedStream()
                        .flatMap(section -> section.cardFor(person).stream())
                        .toList());
        return "portal/home";
    }
}
