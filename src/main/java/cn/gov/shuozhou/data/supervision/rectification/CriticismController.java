package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 通报批评, for everybody who works on the platform. */
@Controller
@Article("第三十三条")
class CriticismController {

    private final DocumentMapper documents;

    CriticismController(DocumentMapper documents) {
        this.documents = documents;
    }

    @GetMapping("/supervision/criticisms")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        Listing<IssuedDocument> criticisms = new Listing<>(
                documents.countOfKind(DocumentKind.CRITICISM),
                (limit, offset) -> documents.ofKind(DocumentKind.CRITICISM, limit, offset));
        model.addAttribute("criticisms", criticisms.page(page));
        return "supervision/criticisms";
    }
}
