package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for the department on the home page: feedback to confirm, corrections to take note of; none when none waits. */
@Component
@Order(16)
class CorrectionHomeSection implements HomeSection {

    private static final int MOST = 8;

    private final CorrectionMapper mapper;
    private final Clocks clocks;

    CorrectionHomeSection(CorrectionMapper mapper, Clocks clocks) {
        this.mapper = mapper;
        this.clocks = clocks;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!Doubts.mayReport(person)) {
            return Optional.empty();
        }
        List<HomeRow> rows = Stream.concat(
                        mapper.toConfirm(person.departmentCode(), MOST).stream().map(one -> row(one, "待确认", Tone.WARN)),
                        mapper.toAcknowledge(person.departmentCode(), MOST).stream()
                                .map(one -> row(one, "待知悉", Tone.INFO)))
                .limit(MOST)
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new HomeCard("数据校核", rows, "", "/corrections", "全部校核"));
    }

    private HomeRow row(Correction correction, String status, Tone tone) {
        return new HomeRow(
                correction.resourceName(),
                "%s · %s".formatted(correction.caseNumber(), correction.providerName()),
                correction.link(),
                status,
                tone,
                clocks.running(correction.caseNumber(), CorrectionLimits.CONFIRM)
                        .map(clocks::deadline)
                        .orElse(null));
    }
}
