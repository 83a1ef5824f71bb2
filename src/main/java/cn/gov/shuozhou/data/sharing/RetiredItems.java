package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Nothing can be agreed to that a change of the catalogue has taken away meanwhile (第十二条); it can still be refused. */
@Component
@Article("第十二条")
class RetiredItems {

    private final Catalog catalog;
    private final SharingApplications applications;

    RetiredItems(Catalog catalog, SharingApplications applications) {
        this.catalog = catalog;
        this.applications = applications;
    }

    /**
     * What of an agreement cannot be; empty for every other answer.
     *
     * @param wanted what was asked for and is still in the catalogue
     */
    List<Problem> problems(AnswerForm form, SharingApplication application, List<Item> wanted) {
        if (form.decision() != Decision.AGREE) {
            return List.of();
        }
        Resource resource = catalog.resource(application.resourceId());
        if (resource.status() == ResourceStatus.RETIRED) {
            return List.of(new Problem(
                    "decision",
                    "“%s”已停用（第十二条），不能再同意%s。请选择不同意，并说明理由和依据。"
                            .formatted(resource.name(), application.kind().deed())));
        }
        String gone = gone(form, application, wanted);
        return gone.isEmpty()
                ? List.of()
                : List.of(new Problem(
                        "items",
                        "信息项“%s”已随目录变更停用（第十二条），不能再同意%s。请刷新页面，对其余信息项答复。"
                                .formatted(gone, application.kind().deed())));
    }

    private String gone(AnswerForm form, SharingApplication application, List<Item> wanted) {
        Set<Long> gone = form.choices().stream().map(ItemChoice::itemId).collect(Collectors.toSet());
        wanted.forEach(item -> gone.remove(item.id()));
        return gone.isEmpty()
                ? ""
                : applications.askedItems(application).stream()
                        .filter(item -> gone.contains(item.id()))
                        .map(Item::name)
                        .collect(Collectors.joining("”“"));
    }
}
