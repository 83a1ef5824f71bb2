package cn.gov.shuozhou.data.casework.paper;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.organization.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 审批表 and 答复函: what there is for the reader, each as a page to print and as a Word file. */
@Controller
class CasePaperController {

    private final CasePapers papers;

    CasePaperController(CasePapers papers) {
        this.papers = papers;
    }

    /** A part of the page of the case. */
    @GetMapping("/cases/{caseNumber}/papers")
    String offered(@PathVariable String caseNumber, @AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("offered", papers.offered(caseNumber, person));
        return "casework/papers :: papers";
    }

    @GetMapping("/cases/{caseNumber}/approval-sheet")
    @Audited("打印审批表")
    String sheet(@PathVariable String caseNumber, @AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("sheet", papers.sheet(caseNumber, person));
        return "casework/approval-sheet";
    }

    @GetMapping("/cases/{caseNumber}/approval-sheet.docx")
    @Audited("下载审批表")
    void sheetFile(
            @PathVariable String caseNumber, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        send(response, "审批表-" + caseNumber, papers.sheet(caseNumber, person).file());
    }

    @GetMapping("/cases/{caseNumber}/reply-letter")
    @Audited("打印答复函")
    String letter(@PathVariable String caseNumber, @AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("reply", papers.letter(caseNumber, person));
        return "casework/reply-letter";
    }

    @GetMapping("/cases/{caseNumber}/reply-letter.docx")
    @Audited("下载答复函")
    void letterFile(
            @PathVariable String caseNumber, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        send(response, "答复函-" + caseNumber, ReplyLetter.of(papers.letter(caseNumber, person)));
    }

    private static void send(HttpServletResponse response, String name, byte[] file) throws IOException {
        Download.head(response, name + ".docx", FileFormat.DOCX.contentType());
        response.getOutputStream().write(file);
    }
}
