package cn.gov.shuozhou.data.opening;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 停止开放: the bureau takes a resource off the open portal at once, whatever the catalogue says, and puts it back when it has
 * found that it may be open (第二十三条).
 */
@Service
@Transactional
@Article("第二十三条")
public class OpenWithdrawals {

    static final String ADDRESS = "/opening/withdrawals";

    private static final int SHORTEST = 5;

    private static final int LONGEST = 500;

    private final OpenWithdrawalMapper mapper;
    private final Catalog catalog;
    private final Inbox inbox;
    private final Clock clock;

    OpenWithdrawals(OpenWithdrawalMapper mapper, Catalog catalog, Inbox inbox, Clock clock) {
        this.mapper = mapper;
        this.catalog = catalog;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Listing<OpenWithdrawal> list(OpenWithdrawalFilter filter) {
        return new Listing<>(mapper.count(filter), (limit, offset) -> mapper.list(filter, limit, offset));
    }

    /** The last time that the resource was taken off, whether or not it still is. */
    @Transactional(readOnly = true)
    public Optional<OpenWithdrawal> latest(long resourceId) {
        return Optional.ofNullable(mapper.latest(resourceId));
    }

    /**
     * Nobody gets anything of the resource from this moment on.
     *
     * @throws RequestRejected invalid with every problem; conflict when it is off already
     */
    public void withdraw(String code, String reason, Person by) {
        List<Problem> problems = new ArrayList<>();
        Optional<Resource> resource = catalog.idOf(code.strip())
                .map(catalog::held)
                .filter(any -> OpenResource.of(any, catalog.items(any.id())).isPresent());
        if (resource.isEmpty()) {
            problems.add(new Problem("code", "请填写向社会开放的信息资源的代码，如 204001/1；这个代码的资源没有开放。"));
        }
        Substance.problem("reason", "停止开放的理由", SHORTEST, LONGEST, reason.strip())
                .ifPresent(problems::add);
        RequestRejected.throwIf(problems);
        Resource open = resource.orElseThrow();
        OpenWithdrawal standing = mapper.standing(open.id());
        if (standing != null) {
            throw RequestRejected.conflict(
                    "“%s”已由%s停止开放，没有重复停止。请刷新页面查看。".formatted(open.name(), standing.withdrawnByName()));
        }
        mapper.insert(open, reason.strip(), by, LocalDateTime.now(clock));
        tell(open, "已停止向社会开放", "市政务信息管理局自即时起停止开放“%s”，页面、查找和下载同时停止。理由：%s".formatted(open.name(), reason.strip()));
    }

    /**
     * It is open again from this moment on, as far as the catalogue says so.
     *
     * @throws RequestRejected invalid; not found; conflict when somebody was faster
     */
    public void restore(long id, String reason, Person by) {
        RequestRejected.throwIf(Substance.problem("restoreReason", "恢复开放的理由", SHORTEST, LONGEST, reason.strip()));
        OpenWithdrawal withdrawal = mapper.find(id);
        if (withdrawal == null) {
            throw RequestRejected.notFound("没有这次停止开放。请刷新页面查看。");
        }
        if (mapper.restore(id, reason.strip(), by, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("“%s”已经恢复开放。请刷新页面查看。".formatted(withdrawal.resourceName()));
        }
        Resource resource = catalog.resource(withdrawal.resourceId());
        tell(resource, "已恢复向社会开放", "市政务信息管理局已恢复开放“%s”。理由：%s".formatted(resource.name(), reason.strip()));
    }

    private void tell(Resource resource, String what, String text) {
        Message message =
                new Message("%s：%s".formatted(what, resource.name()), text, "/catalog/" + resource.id(), null);
        inbox.tellDepartment(resource.providerCode(), Role.DATA_OFFICER, message);
        inbox.tellDepartment(resource.providerCode(), Role.APPROVER, message);
        inbox.tellRole(Role.BUREAU, message);
    }
}
