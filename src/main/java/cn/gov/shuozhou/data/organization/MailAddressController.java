package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Audited;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 邮箱: where a person's messages go besides the inbox; kept by the system administrator. */
@Controller
class MailAddressController {

    private final MailAddresses addresses;

    MailAddressController(MailAddresses addresses) {
        this.addresses = addresses;
    }

    @PostMapping("/organization/people/{id}/email")
    @Audited("变更人员邮箱")
    String change(@PathVariable String id, @RequestParam(defaultValue = "") String email, RedirectAttributes flash) {
        addresses.change(id, email);
        flash.addFlashAttribute("done", email.isBlank() ? "已取消邮件通知。" : "已保存邮箱。");
        return "redirect:/organization/people/" + id;
    }
}
