package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;
import cn.gov.shuozhou.data.document.PdfPreview;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
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
    private final PdfPreview preview;

    DocumentController(
            Rectifications rectifications, Documents documents, DocumentTemplates templates, PdfPreview preview) {
        this.rectifications = rectifications;
        this.documents = documents;
        this.templates = templates;
        this.preview = preview;
    }

    @GetMapping("/supervision/rectifications/{caseNumber}/documents/{id}")
    @Audited("下载整改文书")
    void download(
            @PathVariable String caseNumber,
            @PathVariable long id,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        IssuedDocument document = readable(caseNumber, id, person);
        send(response, document.number() + document.title(), documents.file(document));
    }

    /** What names people is not drawn: it would lie open in a file of the machine meanwhile. */
    @GetMapping("/supervision/rectifications/{caseNumber}/documents/{id}/preview.pdf")
    @Audited("预览整改文书")
    void preview(
            @PathVariable String caseNumber,
            @PathVariable long id,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        IssuedDocument document = readable(caseNumber, id, person);
        if (document.kind().isConfidential()) {
            throw RequestRejected.conflict(
                    "%s载有人员姓名，不生成预览。请下载 docx 查看。".formatted(document.kind().label()));
        }
        byte[] pdf = preview.of(documents.file(document));
        Download.head(response, document.number() + document.title() + "（预览）.pdf", MediaType.APPLICATION_PDF_VALUE);
        response.getOutputStream().write(pdf);
    }

    private IssuedDocument readable(String caseNumber, long id, Person person) {
        return documents.readable(rectifications.visible(caseNumber, person), person).stream()
                .filter(issued -> issued.id() == id)
                .findFirst()
                .orElseThrow(() -> Rectifications.unknown(caseNumber));
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
