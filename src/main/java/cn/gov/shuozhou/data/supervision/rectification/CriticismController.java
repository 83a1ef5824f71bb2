package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 通报批评, for everybody who works on the platform. */
@Controller
@Article("第三十三条")
class CriticismController {

    static final String PAGE = "/supervision/criticisms";

    private static final ListSheet<IssuedDocument> SHEET = ListSheet.<IssuedDocument>named("通报批评")
            .column("文号", IssuedDocument::number)
            .column("标题", IssuedDocument::title)
            .column("印发时间", IssuedDocument::issuedAt)
            .column("正文", IssuedDocument::body)
            .column("作废的原因", IssuedDocument::voidReason);

    private final DocumentMapper documents;
    private final ListDownload downloads;

    CriticismController(DocumentMapper documents, ListDownload downloads) {
        this.documents = documents;
        this.downloads = downloads;
    }

    @GetMapping(PAGE)
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("criticisms", criticisms().page(page));
        return "supervision/criticisms";
    }

    @GetMapping(PAGE + "/export.xlsx")
    @Audited("导出通报批评")
    void export(HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, criticisms().whole());
    }

    private Listing<IssuedDocument> criticisms() {
        return new Listing<>(documents.countPublished(), documents::published);
    }
}
