package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.organization.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The application that a person sent last, to begin the next one with. */
@Component
class LastApplication {

    private final SharingApplicationMapper mapper;
    private final Drafts drafts;
    private final Clock clock;

    LastApplication(SharingApplicationMapper mapper, Drafts drafts, Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.clock = clock;
    }

    Optional<SharingApplication> of(Person person) {
        return Optional.ofNullable(mapper.last(person.id()));
    }

    /** A new form for the resource with what was written then, for as long from today; its items only for the same resource. */
    ApplicationInput copy(SharingApplication last, String resource) {
        boolean same = String.valueOf(last.resourceId()).equals(resource);
        LocalDate today = LocalDate.now(clock);
        return new ApplicationInput(
                UUID.randomUUID().toString(),
                "0",
                resource,
                same ? drafts.itemIds(last).stream().map(String::valueOf).toList() : List.of(),
                last.purpose(),
                last.legalBasis(),
                last.enterpriseBasis(),
                last.scope(),
                last.accessMode().name(),
                today.toString(),
                lastDay(last, today).toString(),
                List.of(),
                same ? reasons(last) : Map.of(),
                null);
    }

    private Map<String, String> reasons(SharingApplication last) {
        return drafts.unmaskedReasons(last).entrySet().stream()
                .collect(Collectors.toMap(reason -> reason.getKey().toString(), Map.Entry::getValue));
    }

    private static LocalDate lastDay(SharingApplication last, LocalDate today) {
        LocalDate from = last.periodFrom();
        LocalDate to = last.periodTo();
        return from == null || to == null
                ? today.plusYears(1).minusDays(1)
                : today.plus(Period.between(from, to.plusDays(1))).minusDays(1);
    }
}
