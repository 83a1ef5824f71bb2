package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the unfinished cases of a department together. One dossier at a time takes cases; once it is reported, later ones go
 * into the next.
 */
@Service
@Transactional
@Article("第三十三条")
class Dossiers {

    private final DossierMapper mapper;
    private final Rectifications rectifications;
    private final Clock clock;

    Dossiers(DossierMapper mapper, Rectifications rectifications, Clock clock) {
        this.mapper = mapper;
        this.rectifications = rectifications;
        this.clock = clock;
    }

    /** The case waits to be reported with the others of its department. */
    void join(Rectification one) {
        Long collecting = mapper.holdCollecting(one.departmentCode());
        if (collecting == null) {
            mapper.insert(one.departmentCode(), now());
            collecting = Objects.requireNonNull(mapper.holdCollecting(one.departmentCode()));
        }
        mapper.join(one.caseNumber(), collecting);
    }

    /**
     * The cases of the same dossier that stand where this one stands, this one first. Nobody else acts on the dossier or on
     * them until the transaction ends.
     */
    List<Rectification> together(String caseNumber) {
        hold(caseNumber);
        Rectification one = rectifications.held(caseNumber);
        List<Rectification> together = new ArrayList<>(List.of(one));
        mapper.cases(of(caseNumber), one.status()).stream()
                .filter(other -> !other.equals(caseNumber))
                .map(rectifications::held)
                .filter(other -> other.status() == one.status())
                .forEach(together::add);
        return together;
    }

    /** The other cases that go with this one now. */
    @Transactional(readOnly = true)
    List<String> others(Rectification one) {
        Long known = mapper.ofCase(one.caseNumber());
        return known == null
                ? List.of()
                : mapper.cases(known, one.status()).stream()
                        .filter(other -> !other.equals(one.caseNumber()))
                        .toList();
    }

    /** A case that left its first rung before there were dossiers goes into one now. */
    private void hold(String caseNumber) {
        Long known = mapper.ofCase(caseNumber);
        if (known == null) {
            join(rectifications.rectification(caseNumber));
        } else {
            mapper.hold(known);
        }
    }

    private long of(String caseNumber) {
        return Objects.requireNonNull(mapper.ofCase(caseNumber));
    }

    /** It is before the leading group, under the number of its report. */
    void report(Rectification one, String reportNumber) {
        mapper.report(of(one.caseNumber()), reportNumber, now());
    }

    void decide(Rectification one) {
        mapper.decide(of(one.caseNumber()), now());
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    Listing<Dossier> list(DossierFilter filter) {
        return new Listing<>(mapper.count(filter), (limit, offset) -> mapper.list(filter, limit, offset));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
