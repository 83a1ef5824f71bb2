package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.workbook.ListSheet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The worksheets of grants, their uses and their tokens. */
final class GrantSheets {

    static final ListSheet<DataUse> USES = ListSheet.<DataUse>named("使用记录")
            .column("授权编号", DataUse::grantNumber)
            .column("时间", DataUse::startedAt)
            .column("经手人", DataUse::personName)
            .column("用途", DataUse::purpose)
            .column("形式", use -> use.format().label())
            .column("行数", DataUse::rowTotal)
            .column("来源地址", DataUse::remoteAddress)
            .column("结果", use -> use.outcome().label());

    private GrantSheets() {}

    /**
     * @param holders names of the using departments, by their codes
     * @param lastUsed when data were last taken, by the grant's number
     */
    static ListSheet<Grant> grants(
            LocalDate today,
            Map<String, String> holders,
            Function<String, ? extends @Nullable LocalDateTime> lastUsed) {
        return ListSheet.<Grant>named("我的授权")
                .column("授权编号", Grant::number)
                .column("办件编号", Grant::caseNumber)
                .column("资源", Grant::resourceName)
                .column("使用部门", grant -> holders.get(grant.departmentCode()))
                .column(
                        "信息项",
                        grant -> grant.items().stream().map(GrantedItem::name).collect(Collectors.joining("、")))
                .column("使用用途", Grant::purpose)
                .column("方式", grant -> grant.mode().label())
                .column("生效日期", Grant::validFrom)
                .column("截止日期", Grant::validTo)
                .column("使用条件", Grant::conditions)
                .column("状态", grant -> grant.status(today).label())
                .column("最近取用", grant -> lastUsed.apply(grant.number()))
                .column("暂停时间", Grant::suspendedAt)
                .column("收回或交回时间", Grant::revokedAt)
                .column("收回或交回的理由", Grant::revokedReason);
    }

    static ListSheet<GrantToken> tokens(LocalDate today) {
        return ListSheet.<GrantToken>named("接口令牌")
                .column("授权编号", GrantToken::grantNumber)
                .column("名称", GrantToken::name)
                .column("末四位", GrantToken::lastFour)
                .column("到期日期", GrantToken::expiresOn)
                .column("来源地址", GrantToken::addresses)
                .column("建立人", GrantToken::createdByName)
                .column("建立时间", GrantToken::createdAt)
                .column("最近使用", GrantToken::lastUsedAt)
                .column("状态", token -> token.status(today).label())
                .column("撤销人", GrantToken::revokedByName)
                .column("撤销时间", GrantToken::revokedAt);
    }
}
