package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseVisibility;
import cn.gov.shuozhou.data.organization.Contact;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** 联系方式 of the other party: on the page of a case, under its messages, and in the form of a task. */
@Controller
class CaseContactsController {

    private final CaseContacts contacts;
    private final CaseVisibility visibility;

    CaseContactsController(CaseContacts contacts, CaseVisibility visibility) {
        this.contacts = contacts;
        this.visibility = visibility;
    }

    @GetMapping("/cases/{caseNumber}/contacts")
    @Audited("查看对方联系方式")
    String panel(@PathVariable String caseNumber, @AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("contacts", of(caseNumber, person));
        return "casework/contacts :: contacts";
    }

    @GetMapping("/api/cases/{caseNumber}/contacts")
    @ResponseBody
    @Audited("读取对方联系方式")
    List<Contact> list(@PathVariable String caseNumber, @AuthenticationPrincipal Person person) {
        return of(caseNumber, person);
    }

    private List<Contact> of(String caseNumber, Person person) {
        return contacts.of(visibility.visible(caseNumber, person), person);
    }
}
