package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.organization.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 整改看板. */
@Controller
@RequestMapping("/supervision/rectifications/board")
class LadderBoardController {

    private final LadderBoard board;

    LadderBoardController(LadderBoard board) {
        this.board = board;
    }

    @GetMapping
    String show(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("columns", board.columns(person));
        model.addAttribute("quarters", board.quarters());
        model.addAttribute("lines", board.lines(person));
        return "supervision/board";
    }
}
