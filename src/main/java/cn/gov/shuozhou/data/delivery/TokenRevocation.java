package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.SystemActs;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.RolesChanged;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever makes a token has seen it and may have kept it: it ends when its maker may not make any more. Those who go on with the
 * work are told, for a system of theirs stops reading.
 */
@Component
@Article("第二十九条")
class TokenRevocation {

    private final GrantTokenMapper mapper;
    private final Grants grants;
    private final Inbox inbox;
    private final SystemActs acts;
    private final Clock clock;

    TokenRevocation(GrantTokenMapper mapper, Grants grants, Inbox inbox, SystemActs acts, Clock clock) {
        this.mapper = mapper;
        this.grants = grants;
        this.inbox = inbox;
        this.acts = acts;
        this.clock = clock;
    }

    @EventListener
    void end(RolesChanged change) {
        if (GrantTokens.handles(change.roles())) {
            return;
        }
        mapper.validOf(change.before().id(), grants.today()).stream()
                .filter(token -> mapper.revokeForLeaver(token.id(), LocalDateTime.now(clock)) == 1)
                .collect(Collectors.groupingBy(GrantToken::grantNumber))
                .forEach((number, tokens) -> tell(
                        grants.find(number).orElseThrow(),
                        tokens,
                        change.before().name()));
    }

    private void tell(Grant grant, List<GrantToken> tokens, String leaver) {
        String names = tokens.stream().map(token -> "“" + token.name() + "”").collect(Collectors.joining("、"));
        acts.done("撤销离岗人员的读取令牌", grant.caseNumber());
        Message message = new Message(
                "读取令牌已撤销：%s".formatted(grant.resourceName()),
                "%s不再经办数据共享，其所建立的授权 %s 的读取令牌%s已撤销，使用它们的系统不能再读取数据。仍需读取的，请在授权页面另建令牌。"
                        .formatted(leaver, grant.number(), names),
                "/grants/" + grant.number(),
                grant.caseNumber());
        inbox.tellDepartment(grant.departmentCode(), Role.REQUESTER, message);
        inbox.tellDepartment(grant.departmentCode(), Role.DATA_OFFICER, message);
    }
}
