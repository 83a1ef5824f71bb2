package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.CatalogChanged;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Live grants follow the new version of their resource (第十二条): items that are gone drop out, a grant without items ends,
 * and its holder is told. All within the transaction that changes the catalogue.
 */
@Component
@Article("第十二条")
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
        Set<Long> gone = change.gone().stream().map(Item::id).collect(Collectors.toSet());
        grants.liveOfResource(change.resource().id()).forEach(grant -> follow(grant, gone, change));
    }

    private void follow(Grant grant, Set<Long> gone, CatalogChanged change) {
        List<GrantedItem> lost = grant.items().stream()
                .filter(item -> gone.contains(item.itemId()))
                .toList();
        if (lost.size() == grant.items().size()) {
            String reason = change.withdrawn()
                    ? "该资源已停用（目录变更办件 %s，第十二条）。".formatted(change.caseNumber())
                    : "授权的信息项已全部停用（目录变更办件 %s，第十二条）。".formatted(change.caseNumber());
            grants.revoke(grant.number(), reason);
            tell(grant, change, "授权已终止", "授权 %s 自即日起终止，其接口令牌同时失效：%s".formatted(grant.number(), reason));
        } else if (!lost.isEmpty()) {
            lost.forEach(item -> mapper.endItem(grant.number(), item.itemId(), change.caseNumber()));
            tell(
                    grant,
                    change,
                    "授权的信息项减少",
                    "授权 %s 中的以下信息项已随目录变更（办件 %s）停用，不再提供：%s。其余信息项继续有效。"
                            .formatted(
                                    grant.number(),
                                    change.caseNumber(),
                                    lost.stream().map(GrantedItem::name).collect(Collectors.joining("、"))));
        }
    }

    private void tell(Grant grant, CatalogChanged change, String what, String text) {
        Message message = new Message(
                "%s：%s".formatted(what, grant.resourceName()), text, "/grants/" + grant.number(), change.caseNumber());
        inbox.tellDepartment(grant.departmentCode(), Role.REQUESTER, message);
        inbox.tellDepartment(grant.departmentCode(), Role.DATA_OFFICER, message);
    }
}
