package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.attachment.content.FileFormat;
import cn.gov.shuozhou.data.casework.paper.Reply;
import cn.gov.shuozhou.data.casework.paper.ReplyLetter;
import cn.gov.shuozhou.data.document.PdfSheet;
import cn.gov.shuozhou.data.document.PdfSheet.Fact;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.AnsweredItem;
import cn.gov.shuozhou.data.opening.application.OpenApplicationPages.Receipt;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What applicants take along: 回执 as a PDF, with the query code from the page that shows it once, later without it; and
 * 答复函 once there is an answer.
 */
@Controller
class ReceiptController {

    private final OpenApplicationPages pages;
    private final OpenReply replies;
    private final PublicTokens tokens;
    private final ApplicationSettings settings;

    ReceiptController(
            OpenApplicationPages pages, OpenReply replies, PublicTokens tokens, ApplicationSettings settings) {
        this.pages = pages;
        this.replies = replies;
        this.tokens = tokens;
        this.settings = settings;
    }

    @PostMapping("/open/applications/receipt.pdf")
    @Audited("下载开放申请回执")
    void pdf(@RequestParam(defaultValue = "") String token, HttpServletResponse response) throws IOException {
        String[] numberAndCode = opened(token);
        Receipt receipt = pages.receipt(numberAndCode[0], numberAndCode.length > 1 ? numberAndCode[1] : null);
        String name = "开放申请回执-" + numberAndCode[0] + ".pdf";
        Download.head(response, name, numberAndCode[0] + ".pdf", "application/pdf");
        response.getOutputStream().write(pdf(receipt));
    }

    @PostMapping("/open/applications/reply.docx")
    @Audited("下载开放申请答复函")
    void reply(@RequestParam(defaultValue = "") String token, HttpServletResponse response) throws IOException {
        String number = opened(token)[0];
        Reply reply = replies.of(number)
                .orElseThrow(() -> RequestRejected.notFound("申请 %s 还没有答复。请在答复之后再下载。".formatted(number)));
        Download.head(response, "答复函-" + number + ".docx", number + ".docx", FileFormat.DOCX.contentType());
        response.getOutputStream().write(ReplyLetter.of(reply));
    }

    private String[] opened(String token) {
        String[] numberAndCode = tokens.open(PublicTokens.Use.RECEIPT, token, settings.caseValid())
                .map(opened -> opened.text().split(" "))
                .orElseThrow(() -> RequestRejected.notFound("回执页面已经失效。请用编号和查询码从“查询申请”进入，重新下载；查询码不再显示。"));
        AuditTrail.concerns(numberAndCode[0]);
        return numberAndCode;
    }

    static byte[] pdf(Receipt receipt) {
        OpenDataApplication application = receipt.application();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("编号", application.caseNumber()));
        facts.add(new Fact("查询码", receipt.code() == null ? "只在提交时显示一次" : receipt.code()));
        facts.add(new Fact("收到日期", application.receivedAt().toLocalDate().toString()));
        facts.add(new Fact("答复并开放的期限", receipt.answerBy()));
        facts.add(new Fact("申请人", application.applicantLabel()));
        facts.add(new Fact("提供部门", application.providerName()));
        facts.add(new Fact("数据资源", application.resourceName()));
        facts.add(new Fact(
                "所需数据", receipt.items().stream().map(AnsweredItem::name).collect(Collectors.joining("、"))));
        facts.add(new Fact("取得方式", application.mode().label()));
        return PdfSheet.of(
                "开放数据申请回执",
                facts,
                List.of(
                        "提供部门自收到申请之日起 10 个工作日内通过开放平台向申请方开放其所需数据；不同意开放的，说明理由并提供依据（朔数政办发〔2021〕2号第二十五条）。收到之日不计，需要补正的，补正期间停止计算。",
                        "凭编号和查询码在开放平台查询进展、补正、撤回、取用数据；对答复有异议的，可以在答复后 10 个工作日内向市政务信息管理局提出。"));
    }
}
