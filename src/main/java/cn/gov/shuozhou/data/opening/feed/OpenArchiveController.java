package cn.gov.shuozhou.data.opening.feed;

import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.opening.feed.OpenArchiveMapper.KeptMonth;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 目录存档: the open catalogue at the end of each month. */
@Controller
class OpenArchiveController {

    private final OpenArchive archive;

    OpenArchiveController(OpenArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/open/archive")
    ModelAndView list() {
        return new ModelAndView("opening/archive").addObject("months", archive.months());
    }

    @GetMapping("/open/archive/{month}")
    void month(@PathVariable String month, HttpServletResponse response) throws IOException {
        KeptMonth kept = archive.required(month);
        Download.head(
                response,
                "朔州市政务数据开放目录-%s.jsonld".formatted(kept.keptMonth()),
                "open-catalog-%s.jsonld".formatted(kept.keptMonth()),
                Download.JSON_LD);
        archive.write(kept.keptMonth(), response.getOutputStream());
    }
}
