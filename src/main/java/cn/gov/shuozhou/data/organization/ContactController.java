package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Audited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 联系方式 of a person, kept by the system administrator. */
@Controller
class ContactController {

    private final Contacts contacts;

    ContactController(Contacts contacts) {
        this.contacts = contacts;
    }

    @PostMapping("/organization/people/{id}/contact")
    @Audited("变更人员联系方式")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String phone,
            RedirectAttributes flash) {
        contacts.change(id, section, phone);
        flash.addFlashAttribute("done", "已保存联系方式。");
        return "redirect:/organization/people/" + id;
    }
}
