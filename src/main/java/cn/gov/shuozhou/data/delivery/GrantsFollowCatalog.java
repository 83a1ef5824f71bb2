package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.CatalogChanged;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Live grants follow the new version of their resource (第十二条、第十八条): items drop out or are masked from now on, a grant
 * without items ends, and holder and provider are told. All within the transaction that changes the catalogue.
 */
@Component
@Article({"第十二条", "第十八条"})
class GrantsFollowCatalog {

    private final Grants grants;
    private final GrantMapper mapper;
    private final Inbox inbox;

    GrantsFollowCatalog(Grants grants, GrantMapper mapper, Inbox inbox) {
        this.grants = grants;
        this.mapper = mapper;
        this.inbox = inbox;
    }

    @EventListener
    void follow(CatalogChanged change) {
        List<GrantAfterChange> touched = grants.liveOfResource(change.resource().id()).stream()
                .map(grant -> GrantAfterChange.of(grant, change))
                .filter(GrantAfterChange::isTouched)
                .toList();
        touched.forEach(this::follow);
        if (!touched.isEmpty()) {
            tellProvider(change, touched);
        }
    }

    private void follow(GrantAfterChange after) {
        String number = after.grant().number();
        if (after.isOver()) {
            grants.revoke(number, after.reasonOfEnd());
            tellHolder(after, "授权已终止", "授权 %s 自即日起终止，其接口令牌同时失效：%s".formatted(number, after.reasonOfEnd()));
            return;
        }
        String caseNumber = after.change().caseNumber();
        after.lost().forEach(one -> mapper.endItem(number, one.item().id(), caseNumber));
        after.masked().forEach(item -> mapper.maskItem(number, item));
        if (!after.lost().isEmpty()) {
            tellHolder(
                    after,
                    "授权的信息项减少",
                    "授权 %s 中的以下信息项已随目录变更（办件 %s）不再提供：%s。其余信息项继续有效。".formatted(number, caseNumber, after.lostText()));
        }
        if (!after.masked().isEmpty()) {
            tellHolder(
                    after,
                    "授权的信息项改为脱敏提供",
                    "授权 %s 中的以下信息项已随目录变更（办件 %s）改为脱敏后提供（第十八条）：%s。确需原样使用的，请重新申请并写明理由。"
                            .formatted(number, caseNumber, after.maskedText()));
        }
    }

    private void tellHolder(GrantAfterChange after, String what, String text) {
        Grant grant = after.grant();
        Message message = new Message(
                "%s：%s".formatted(what, grant.resourceName()),
                text,
                "/grants/" + grant.number(),
                after.change().caseNumber());
        inbox.tellDepartment(grant.departmentCode(), Role.REQUESTER, message);
        inbox.tellDepartment(grant.departmentCode(), Role.DATA_OFFICER, message);
    }

    /** The provider gets one message, however many hold its data. */
    private void tellProvider(CatalogChanged change, List<GrantAfterChange> touched) {
        String lines = touched.stream()
                .map(after -> "%s：%s"
                        .formatted(
                                after.grant().number(),
                                after.isOver()
                                        ? "终止"
                                        : List.of(
                                                        after.lost().isEmpty() ? "" : "不再提供" + after.lostText(),
                                                        after.masked().isEmpty() ? "" : "脱敏" + after.maskedText())
                                                .stream()
                                                .filter(part -> !part.isEmpty())
                                                .collect(Collectors.joining("，"))))
                .collect(Collectors.joining("\n"));
        String provider = change.resource().providerCode();
        Message message = new Message(
                "授权已随目录变更调整：%s".formatted(change.resource().name()),
                "目录变更 %s 生效，%d 项授权随之调整，使用部门已得到告知：\n%s".formatted(change.caseNumber(), touched.size(), lines),
                "/grants?side=GIVEN",
                change.caseNumber());
        inbox.tellDepartment(provider, Role.APPROVER, message);
        inbox.tellDepartment(provider, Role.DATA_OFFICER, message);
    }
}
