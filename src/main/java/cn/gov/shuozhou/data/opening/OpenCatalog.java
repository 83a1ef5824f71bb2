package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.OpenState;
import cn.gov.shuozhou.data.catalog.ResourceStamp;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 开放目录: the one service through which it is known what of the catalogue the public may have. */
@Service
@Transactional(readOnly = true)
@Article({"第二十二条", "第二十三条"})
public class OpenCatalog {

    private final Catalog catalog;
    private final OpenWithdrawalMapper withdrawals;

    OpenCatalog(Catalog catalog, OpenWithdrawalMapper withdrawals) {
        this.catalog = catalog;
        this.withdrawals = withdrawals;
    }

    /** The resource of this 信息资源代码; empty when there is none, nothing of it is open, or it was taken off. */
    public Optional<OpenResource> find(String code) {
        return entry(code).map(OpenEntry::open);
    }

    /** As {@link #find}, with what the catalogue says of it. */
    public Optional<OpenEntry> entry(String code) {
        return declared(code)
                .filter(entry -> withdrawals.standing(entry.resource().id()) == null);
    }

    /** What the catalogue declares as open, whether or not it was taken off. */
    private Optional<OpenEntry> declared(String code) {
        return catalog.idOf(code).stream()
                .flatMap(id -> catalog.entries(List.of(id)).stream())
                .flatMap(entry -> OpenEntry.of(entry).stream())
                .findFirst();
    }

    /**
     * As {@link #entry}.
     *
     * @throws RequestRejected not found, or gone when it was taken off
     */
    public OpenEntry required(String code) {
        OpenEntry entry =
                declared(code).orElseThrow(() -> RequestRejected.notFound("开放平台没有这项数据，可能已停止开放，或者地址有误。请重新查找。"));
        OpenWithdrawal withdrawal = withdrawals.standing(entry.resource().id());
        if (withdrawal != null) {
            throw gone(withdrawal);
        }
        return entry;
    }

    private static RequestRejected gone(OpenWithdrawal withdrawal) {
        return new RequestRejected(
                Kind.GONE,
                List.of(new Problem(
                        "",
                        "“%s”已由市政务信息管理局于 %s 停止开放，各个版本都不再提供。原因：%s"
                                .formatted(
                                        withdrawal.resourceName(),
                                        withdrawal.withdrawnAt().toLocalDate(),
                                        withdrawal.reason()))));
    }

    /** Those of the resources that are open now, in the order of the ids. */
    public List<OpenEntry> entries(List<Long> ids) {
        Set<Long> off = withdrawals.allStanding();
        return catalog.entries(ids.stream().filter(id -> !off.contains(id)).toList()).stream()
                .flatMap(entry -> OpenEntry.of(entry).stream())
                .toList();
    }

    /** Those that the bureau has taken off and not put back. */
    public Set<Long> takenOff() {
        return withdrawals.allStanding();
    }

    /** By what one sees, without reading each of them, that some of the {@link #stamps} have changed. */
    public record State(OpenState declared, Set<Long> takenOff) {}

    public State state() {
        return new State(catalog.openState(), withdrawals.allStanding());
    }

    /** Of each resource that may be open, by what one sees that it has changed. */
    public List<ResourceStamp> stamps() {
        Set<Long> off = withdrawals.allStanding();
        return catalog.openStamps().stream()
                .filter(stamp -> !off.contains(stamp.id()))
                .toList();
    }
}
