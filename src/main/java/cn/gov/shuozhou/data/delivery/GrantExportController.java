package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a department's grants to take away, with the filter of its page. */
@Controller
class GrantExportController {

    private static final ListSheet<DataUse> USES = ListSheet.<DataUse>named("使用记录")
            .column("授权编号", DataUse::grantNumber)
            .column("时间", DataUse::startedAt)
            .column("经手人", DataUse::personName)
            .column("用途", DataUse::purpose)
            .column("形式", use -> use.format().label())
            .column("行数", DataUse::rowTotal)
            .column("来源地址", DataUse::remoteAddress)
            .column("结果", use -> use.outcome().label());

    private final Grants grants;
    private final GrantAccess access;
    private final GrantTokens tokens;
    private final DataUses uses;
    private final ListDownload downloads;

    GrantExportController(
            Grants grants, GrantAccess access, GrantTokens tokens, DataUses uses, ListDownload downloads) {
        this.grants = grants;
        this.access = access;
        this.tokens = tokens;
        this.uses = uses;
        this.downloads = downloads;
    }

    @GetMapping("/grants/{number}/uses/export.xlsx")
    @Audited("导出使用记录")
    void uses(
            @PathVariable String number,
            UseFilter filter,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        access.visible(number, person);
        downloads.send(response, USES, uses.of(number, filter).whole());
    }

    @GetMapping("/grants/{number}/tokens/export.xlsx")
    @Audited("导出读取令牌清单")
    void tokens(
            @PathVariable String number,
            @RequestParam(name = "tokens", required = false) GrantToken.@Nullable Status status,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        access.visible(number, person);
        List<GrantToken> wanted = tokens.ofGrant(number, status);
        downloads.send(response, tokenSheet(), Page.whole(wanted, wanted.size()));
    }

    @GetMapping("/grants/export.xlsx")
    @Audited("导出授权清单")
    void export(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            HttpServletResponse response)
            throws IOException {
        downloads.send(response, sheet(), grants.whole(person.departmentCode(), GrantFilter.of(q, status)));
    }

    private ListSheet<GrantToken> tokenSheet() {
        return ListSheet.<GrantToken>named("接口令牌")
                .column("授权编号", GrantToken::grantNumber)
                .column("名称", GrantToken::name)
                .column("末四位", GrantToken::lastFour)
                .column("到期日期", GrantToken::expiresOn)
                .column("来源地址", GrantToken::addresses)
                .column("建立人", GrantToken::createdByName)
                .column("建立时间", GrantToken::createdAt)
                .column("最近使用", GrantToken::lastUsedAt)
                .column("状态", token -> token.status(grants.today()).label())
                .column("撤销人", GrantToken::revokedByName)
                .column("撤销时间", GrantToken::revokedAt);
    }

    private ListSheet<Grant> sheet() {
        return ListSheet.<Grant>named("我的授权")
                .column("授权编号", Grant::number)
                .column("办件编号", Grant::caseNumber)
                .column("资源", Grant::resourceName)
                .column(
                        "信息项",
                        grant -> grant.items().stream().map(GrantedItem::name).collect(Collectors.joining("、")))
                .column("使用用途", Grant::purpose)
                .column("方式", grant -> grant.mode().label())
                .column("生效日期", Grant::validFrom)
                .column("截止日期", Grant::validTo)
                .column("使用条件", Grant::conditions)
                .column("状态", grant -> grant.status(grants.today()).label());
    }
}
