package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.organization.Person;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** 抄送我的, as Tasklist counts them: its own filters know tasks only. */
@RestController
class CaseCopyController {

    private final CaseCopies copies;

    CaseCopyController(CaseCopies copies) {
        this.copies = copies;
    }

    @GetMapping("/api/copies")
    Map<String, Long> open(@AuthenticationPrincipal Person person) {
        return Map.of("open", copies.open(person));
    }
}
