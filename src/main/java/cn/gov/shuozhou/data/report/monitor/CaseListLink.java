package cn.gov.shuozhou.data.report.monitor;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the list of cases behind a figure. */
final class CaseListLink {

    private final Map<String, Object> conditions = new LinkedHashMap<>();

    private CaseListLink() {}

    static CaseListLink of(MonitorScope scope) {
        return new CaseListLink().with("handler", scope.department());
    }

    /** Only open cases. */
    CaseListLink open() {
        return with("state", "OPEN");
    }

    /** Days of the fields {@code dueFrom} and {@code dueTo}, for instance. */
    CaseListLink within(String field, DayRange days) {
        return with(field + "From", days.from()).with(field + "To", days.to());
    }

    CaseListLink with(String field, @Nullable Object value) {
        if (value != null) {
            conditions.put(field, value);
        }
        return this;
    }

    String address() {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        conditions.forEach((field, value) -> address.queryParam(field, value.toString()));
        return address.encode().toUriString();
    }
}
