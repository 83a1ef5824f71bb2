package cn.gov.shuozhou.data.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待确认的机构申请, on the home page of the security administrator. */
@Component
@Order(6)
class DepartmentRequestsHomeSection implements HomeSection {

    private static final String PAGE = "/accounts/departments";

    private static final int SHOWN = 5;

    private final DepartmentRequests requests;

    DepartmentRequestsHomeSection(DepartmentRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.SECURITY_ADMIN)) {
            return Optional.empty();
        }
        List<HomeRow> rows = requests.requests(DepartmentRequestFilter.WAITING).page(1).rows().stream()
                .limit(SHOWN)
                .map(request -> new HomeRow(
                        "%s：%s".formatted(request.what(), request.departmentName()),
                        "%s，%s".formatted(request.regionName(), request.kind().label()),
                        PAGE,
                        request.outcome().label(),
                        Tone.WARN,
                        null))
                .toList();
        return Optional.of(new HomeCard("待确认的机构申请", rows, "没有等待确认的机构申请。", PAGE, "全部机构申请"));
    }
}
