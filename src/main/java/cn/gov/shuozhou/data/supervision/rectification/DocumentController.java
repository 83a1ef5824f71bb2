package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Issued documents as Word files, and the templates that they are made from. */
@Controller
class DocumentController {

    private static final String TEMPLATES = "/supervision/templates";

    private final Rectifications rectifications;
    private final Documents documents;
    private final DocumentTemplates templates;

    DocumentController(Rectifications rectifications, Documents documents, DocumentTemplates templates) {
        this.rectifications = rectifications;
        this.documents = documents;
        this.templates = templates;
    }

    @GetMapping("/supervision/rectifications/{caseNumber}/documents/{id}")
    @Audited("下载整改文书")
    void download(
            @PathVariable String caseNumber,
            @PathVariable long id,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        Rectification one = rectifications.visible(caseNumber, person);
        IssuedDocument document = documents.readable(one, person).stream()
                .filter(issued -> issued.id() == id)
                .findFirst()
                .orElseThrow(() -> Rectifications.unknown(caseNumber));
        send(response, document.number() + document.title(), documents.file(document));
    }

    @GetMapping(TEMPLATES)
    ModelAndView templates() {
        return new ModelAndView("supervision/templates").addObject("templates", templates.all());
    }

    @GetMapping(TEMPLATES + "/{kind}")
    @Audited("下载文书模板")
    void template(@PathVariable DocumentKind kind, HttpServletResponse response) throws IOException {
        send(response, kind.label() + "模板", templates.file(kind));
    }

    @PostMapping(TEMPLATES + "/{kind}")
    @Audited("上传文书模板")
    Object upload(
            @PathVariable DocumentKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> templates.upload(kind, file, person),
                TEMPLATES,
                "%s的模板已更换，从下一份文书起使用；已签发的文书不变。".formatted(kind.label()),
                redirect,
                this::templates);
    }

    private static void send(HttpServletResponse response, String name, byte[] file) throws IOException {
        Download.head(response, name + ".docx", FileFormat.DOCX.contentType());
        response.getOutputStream().write(file);
    }
}
