package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;
import static cn.gov.shuozhou.data.casework.Recipient.ofHandler;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.catalog.CatalogChanged;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemChange;
import cn.gov.shuozhou.data.catalog.ItemChange.End;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Open applications whose items a new version of the resource has taken away: the case says so and both sides are told. */
@Component
@Article("第十二条")
class ApplicationsFollowCatalog {

    private final SharingApplications applications;
    private final CaseItems items;
    private final SharingClosing closing;
    private final ConditionalSharingProcess process;
    private final CaseSteps steps;
    private final CaseMessages messages;

    ApplicationsFollowCatalog(
            SharingApplications applications,
            CaseItems items,
            SharingClosing closing,
            ConditionalSharingProcess process,
            CaseSteps steps,
            CaseMessages messages) {
        this.applications = applications;
        this.items = items;
        this.closing = closing;
        this.process = process;
        this.steps = steps;
        this.messages = messages;
    }

    @EventListener
    void follow(CatalogChanged change) {
        applications.openOfResource(change.resource().id()).forEach(application -> follow(application, change));
    }

    private void follow(SharingApplication application, CatalogChanged change) {
        List<Long> asked =
                applications.askedItems(application).stream().map(Item::id).toList();
        List<ItemChange> touched = change.items().stream()
                .filter(one -> asked.contains(one.item().id()))
                .toList();
        List<Item> lost = lost(application, touched);
        items.follow(application, touched, change.caseNumber());
        if (lost.isEmpty()) {
            return;
        }
        String what = change.withdrawn()
                ? "申请的资源已停用"
                : "申请的以下信息项不再提供：" + lost.stream().map(Item::name).collect(Collectors.joining("、"));
        String text = "%s（目录变更办件 %s），不能再同意%s。"
                .formatted(what, change.caseNumber(), application.kind().deed());
        steps.addBySystem(application.number(), "目录已变更", text);
        messages.tell(application.number(), applicant(), "目录已变更", text + "其余信息项照常办理；不再需要的，可以撤回申请。");
        messages.tell(application.number(), ofHandler(Role.APPROVER), "目录已变更", text + "请对其余信息项答复；全部停用的，请答复不同意并说明。");
        if (change.withdrawn() || closing.nothingToGrant(application)) {
            process.resourceGone(application.number());
        }
    }

    /** What is not in the catalogue any more, and what is to be granted and must be applied for anew. */
    private List<Item> lost(SharingApplication application, List<ItemChange> touched) {
        List<ItemChange> waiting = items.notYetGranted(application, touched);
        return touched.stream()
                .filter(one -> waiting.contains(one) ? one.ends(application.askedAt()) : one.end() == End.GONE)
                .map(ItemChange::item)
                .toList();
    }
}
