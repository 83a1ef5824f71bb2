package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides who may look at a grant and who may read data under it; says why not and what to do. */
@Component
@Article("第二十九条")
class GrantAccess {

    private final Grants grants;
    private final SuspensionMapper suspensions;
    private final CountyWatch counties;

    GrantAccess(Grants grants, SuspensionMapper suspensions, CountyWatch counties) {
        this.grants = grants;
        this.suspensions = suspensions;
        this.counties = counties;
    }

    /**
     * The grant, for somebody whom it concerns: of the department it was given to or of the one whose data they are, and
     * for those who supervise the city or the region of one of them (第七条).
     *
     * @throws RequestRejected not found, which does not tell whether there is such a grant
     */
    Grant concerned(String number, Person person) {
        return grants.find(number)
                .filter(grant -> grant.isOf(person)
                        || grant.providerCode().equals(person.departmentCode())
                        || person.has(Role.BUREAU)
                        || counties.isOver(grant.departmentCode(), person)
                        || counties.isOver(grant.providerCode(), person))
                .orElseThrow(() -> Grants.unknown(number));
    }

    /**
     * The grant, for somebody of the department it was given to.
     *
     * @throws RequestRejected not found, which does not tell whether there is such a grant
     */
    Grant visible(String number, Person person) {
        return grants.find(number).filter(grant -> grant.isOf(person)).orElseThrow(() -> Grants.unknown(number));
    }

    /**
     * The grant, if data may be read under it today in this way.
     *
     * @throws RequestRejected not found or forbidden
     */
    Grant readable(String number, Person person, DeliveryMode mode) {
        return open(visible(number, person), mode, Kind.FORBIDDEN);
    }

    /**
     * The grant that a token was made for, if data may be read under it today.
     *
     * @throws RequestRejected gone, conflict or forbidden; the same for another grant's number, whether there is such a grant or not
     */
    Grant readable(String number, ApiReader reader) {
        if (!number.equals(reader.grantNumber())) {
            throw RequestRejected.forbidden("这个令牌不能读取地址中的授权。请核对授权编号，或使用那项授权自己的令牌。");
        }
        return open(grants.find(number).orElseThrow(() -> Grants.unknown(number)), DeliveryMode.API, Kind.GONE);
    }

    /**
     * Refuses to go on with data on their way when the grant gives them no longer, or no longer so.
     *
     * @throws RequestRejected conflict or forbidden
     */
    void requireUnchanged(Grant taken) {
        Grant now = open(grants.find(taken.number()).orElseThrow(), taken.mode(), Kind.CONFLICT);
        if (!now.items().equals(taken.items())) {
            throw RequestRejected.conflict("授权 %s 的信息项或脱敏方式已随目录变更，本次取用中止，已收到的部分不完整，请删除后重新取用。".formatted(now.number()));
        }
    }

    /** @param ended how to refuse when the grant has ended */
    private Grant open(Grant grant, DeliveryMode mode, Kind ended) {
        var number = grant.number();
        switch (grant.status(grants.today())) {
            case REVOKED ->
                throw refusal(
                        ended, "授权 %s 已收回（理由：%s），不能再取用数据。仍需使用的，请重新提出共享申请。".formatted(number, grant.revokedReason()));
            case RETURNED -> throw refusal(ended, "授权 %s 已由本部门交回，不能再取用数据。仍需使用的，请重新提出共享申请。".formatted(number));
            case SUSPENDED ->
                throw RequestRejected.forbidden("授权 %s 已暂停（%s），暂时不能取用数据，解除后可以继续。有疑问的，请联系提供部门。"
                        .formatted(
                                number,
                                Optional.ofNullable(suspensions.open(number))
                                        .map(Suspension::inBrief)
                                        .orElse("")));
            case EXPIRED ->
                throw refusal(ended, "授权 %s 已于 %s 到期，不能再取用数据。仍需使用的，请重新提出共享申请。".formatted(number, grant.validTo()));
            case NOT_YET_VALID ->
                throw RequestRejected.forbidden("授权 %s 自 %s 起生效，请在该日以后取用。".formatted(number, grant.validFrom()));
            case VALID -> {
                if (grant.mode() != mode) {
                    throw RequestRejected.forbidden(wrongMode(grant));
                }
            }
        }
        return grant;
    }

    private static RequestRejected refusal(Kind kind, String sentence) {
        return new RequestRejected(kind, List.of(new Problem("", sentence)));
    }

    private static String wrongMode(Grant grant) {
        return grant.mode() == DeliveryMode.FILE
                ? "授权 %s 的方式是文件，请在授权页面下载 CSV 或 XLSX；需要接口方式的，请重新提出共享申请。".formatted(grant.number())
                : "授权 %s 的方式是接口，请按授权页面所列地址读取；需要文件方式的，请重新提出共享申请。".formatted(grant.number());
    }
}
