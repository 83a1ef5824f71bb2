package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.search.SearchText;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 已办 of a person and of the person's department. */
@Controller
class DoneController {

    private static final String ADDRESS = "/done";

    private static final ListSheet<DoneRow> SHEET = ListSheet.<DoneRow>named("已办")
            .column("办理时间", done -> done.decided().decidedAt())
            .column("办理人", done -> done.decided().decidedByName())
            .column("办理意见", done -> done.decided().standing())
            .column("办件种类", done -> done.row().procedure())
            .column("事项", done -> done.row().file().subject())
            .column("申请方", done -> done.row().file().applicantName())
            .column("办理部门", done -> done.row().file().handlingName())
            .column("办件编号", done -> done.decided().caseNumber())
            .column("状态", done -> done.row().state().label())
            .column("结果", done -> done.row().outcome());

    private final DoneLists lists;
    private final ListDownload downloads;

    DoneController(DoneLists lists, ListDownload downloads) {
        this.lists = lists;
        this.downloads = downloads;
    }

    /** What is asked for. */
    record Asked(Whose of, SearchText words, DoneFilter filter) {

        static Asked read(@Nullable String of, SearchText words, Person person) {
            FieldReading fields = new FieldReading();
            fields.checkWords(words.toString());
            Whose whose = Whose.read(fields, of);
            Asked asked = new Asked(whose, words, DoneFilter.of(whose, words, person));
            fields.refuseWrong();
            return asked;
        }

        public boolean everything() {
            return words.isEmpty();
        }
    }

    @GetMapping(ADDRESS)
    String list(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "") SearchText q,
            @RequestParam(required = false) @Nullable String key,
            @AuthenticationPrincipal Person person,
            Model model) {
        Asked asked = Asked.read(of, q, person);
        model.addAttribute("asked", asked);
        model.addAttribute("whose", Whose.values());
        model.addAttribute("decisions", lists.page(asked.filter(), key, person));
        return "casework/done";
    }

    @GetMapping(ADDRESS + "/export.xlsx")
    @Audited("导出已办")
    void export(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(defaultValue = "") SearchText q,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, lists.whole(Asked.read(of, q, person).filter(), person));
    }
}
