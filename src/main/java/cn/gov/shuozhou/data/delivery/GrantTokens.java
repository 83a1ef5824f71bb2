package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for departments' own systems: made and revoked by the department, each for one grant of mode 接口. */
@Service
@Article("第二十九条")
public class GrantTokens {

    private static final int MOST_VALID = 10;

    private final GrantTokenMapper mapper;
    private final GrantAccess access;
    private final Grants grants;
    private final Organization organization;
    private final Clock clock;

    GrantTokens(GrantTokenMapper mapper, GrantAccess access, Grants grants, Organization organization, Clock clock) {
        this.mapper = mapper;
        this.access = access;
        this.grants = grants;
        this.organization = organization;
        this.clock = clock;
    }

    /**
     * Makes a token and gives it, this one time.
     *
     * @throws RequestRejected invalid with every problem, forbidden, or conflict when there are enough or one of this name
     */
    @Transactional
    String create(String grantNumber, String name, String expiresOn, String addresses, Person person) {
        var grant = access.readable(grantNumber, person, DeliveryMode.API);
        requireHandler(person);
        var order = TokenOrder.of(grant, grants.today(), name, expiresOn, addresses);
        long valid = ofGrant(grantNumber).stream()
                .filter(token -> token.status(grants.today()) == GrantToken.Status.VALID)
                .count();
        if (valid >= MOST_VALID) {
            throw RequestRejected.conflict("一项授权最多有 10 个有效令牌，请先撤销不用的。");
        }
        var token = TokenText.fresh();
        try {
            mapper.add(order, TokenText.hash(token), TokenText.lastFour(token), person, LocalDateTime.now(clock));
        } catch (DuplicateKeyException sameName) {
            throw new RequestRejected(
                    Kind.CONFLICT,
                    List.of(new Problem("name", "这项授权已有名为“%s”的令牌（含已撤销的），请换一个名称。".formatted(order.name()))));
        }
        return token;
    }

    /** All that the grant ever had, the newest first. */
    List<GrantToken> ofGrant(String grantNumber) {
        return mapper.ofGrant(grantNumber);
    }

    /** Those of this status, or all of them. */
    List<GrantToken> ofGrant(String grantNumber, GrantToken.@Nullable Status status) {
        return ofGrant(grantNumber).stream()
                .filter(token -> status == null || token.status(grants.today()) == status)
                .toList();
    }

    /**
     * Makes a token useless from now on.
     *
     * @throws RequestRejected forbidden, not found, or conflict when it was revoked before
     */
    @Transactional
    void revoke(String grantNumber, long id, Person person) {
        access.visible(grantNumber, person);
        requireHandler(person);
        if (ofGrant(grantNumber).stream().noneMatch(token -> token.id() == id)) {
            throw RequestRejected.notFound("这项授权没有这个令牌，请刷新页面后重试。");
        }
        if (mapper.revoke(grantNumber, id, person, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("这个令牌此前已经撤销。");
        }
    }

    /** Those who may make and revoke tokens of their department's grants. */
    static boolean handles(Person person) {
        return handles(person.roles());
    }

    static boolean handles(Set<Role> roles) {
        return roles.contains(Role.REQUESTER) || roles.contains(Role.DATA_OFFICER);
    }

    private static void requireHandler(Person person) {
        if (!handles(person)) {
            throw RequestRejected.forbidden("只有本部门的经办人或数据专员可以建立和撤销令牌。");
        }
    }

    /**
     * Who shows this token; nothing if there is no such token.
     *
     * @throws TokenRefused when it has ended or is used from another place than it may
     */
    @Transactional(readOnly = true)
    public Optional<ApiReader> reader(String text, String remoteAddress) {
        var token = text.startsWith(TokenText.PREFIX) ? mapper.ofHash(TokenText.hash(text)) : null;
        if (token == null) {
            return Optional.empty();
        }
        switch (token.status(grants.today())) {
            case REVOKED -> throw TokenRefused.ended("令牌“%s”已撤销。请在授权页面另建令牌。".formatted(token.name()));
            case EXPIRED ->
                throw TokenRefused.ended("令牌“%s”已于 %s 到期。请在授权页面另建令牌。".formatted(token.name(), token.expiresOn()));
            case VALID -> {
                if (!mayComeFrom(token, remoteAddress)) {
                    throw TokenRefused.elsewhere(
                            "令牌“%s”不能从地址 %s 使用。请在授权页面核对允许的来源地址。".formatted(token.name(), remoteAddress));
                }
            }
        }
        return grants.find(token.grantNumber())
                .map(grant -> new ApiReader(
                        token.id(),
                        token.name(),
                        grant.number(),
                        grant.departmentCode(),
                        organization.department(grant.departmentCode()).name()));
    }

    private static boolean mayComeFrom(GrantToken token, String remoteAddress) {
        return token.addresses().isEmpty()
                || token.addresses().lines().anyMatch(network -> new IpAddressMatcher(network).matches(remoteAddress));
    }
}
