package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待确认的账号申请, on the home page of the security administrator. */
@Component
@Order(5)
class AccountRequestsHomeSection implements HomeSection {

    private static final int SHOWN = 5;

    private final AccountRequests requests;

    AccountRequestsHomeSection(AccountRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.SECURITY_ADMIN)) {
            return Optional.empty();
        }
        List<HomeRow> rows = requests.requests(AccountRequestFilter.WAITING).page(1).rows().stream()
                .limit(SHOWN)
                .map(request -> new HomeRow(
                        "%s：%s".formatted(request.kind().label(), request.personName()),
                        request.departmentName(),
                        "/accounts",
                        request.outcome().label(),
                        Tone.WARN,
                        null))
                .toList();
        return Optional.of(new HomeCard("待确认的账号申请", rows, "没有等待确认的账号申请。", "/accounts", "全部申请"));
    }
}
