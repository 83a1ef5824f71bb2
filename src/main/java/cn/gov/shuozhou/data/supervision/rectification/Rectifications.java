package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds cases of 整改 for those who may see them, and writes down where they stand and what is said in them. */
@Service
class Rectifications {

    private final RectificationMapper mapper;
    private final ConfidentialTexts confidential;
    private final CountyWatch counties;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final Clock clock;

    Rectifications(
            RectificationMapper mapper,
            ConfidentialTexts confidential,
            CountyWatch counties,
            CaseFiles files,
            CaseSteps steps,
            Clock clock) {
        this.mapper = mapper;
        this.confidential = confidential;
        this.counties = counties;
        this.files = files;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * The case of this number.
     *
     * @throws RequestRejected not found
     */
    Rectification rectification(String caseNumber) {
        return Optional.ofNullable(mapper.find(caseNumber)).orElseThrow(() -> unknown(caseNumber));
    }

    /** The same as whoever acted on it last has left it; nobody else acts until this transaction ends. */
    Rectification held(String caseNumber) {
        mapper.hold(caseNumber);
        return rectification(caseNumber);
    }

    /**
     * The case, for somebody who may see it.
     *
     * @throws RequestRejected not found, which does not tell whether there is such a case
     */
    Rectification visible(String caseNumber, Person person) {
        return Optional.ofNullable(mapper.find(caseNumber))
                .filter(one -> maySee(one, person))
                .orElseThrow(() -> unknown(caseNumber));
    }

    boolean maySee(Rectification one, Person person) {
        return one.isOf(person) || seesAll(person) || counties.isOver(one.departmentCode(), person);
    }

    private static boolean seesAll(Person person) {
        return person.has(Role.BUREAU) || person.has(Role.LEADING_GROUP);
    }

    /** All for those who supervise the city, otherwise those of the own department, or its region; the latest first. */
    Listing<Rectification> list(RectificationFilter filter, Person person) {
        ReaderScope scope = scope(person);
        return new Listing<>(mapper.count(filter, scope), (limit, offset) -> mapper.list(filter, scope, limit, offset));
    }

    private ReaderScope scope(Person person) {
        return seesAll(person)
                ? ReaderScope.CITY
                : new ReaderScope(
                        person.departmentCode(), counties.regionOf(person).orElse(null));
    }

    /** The open ones that the person may see. */
    List<Rectification> open(Person person) {
        return mapper.open(scope(person));
    }

    /** Those opened on this day or later that the person may see. */
    List<Rectification> openedSince(LocalDate day, Person person) {
        return mapper.openedSince(day.atStartOfDay(), scope(person));
    }

    List<Entry> entries(String caseNumber) {
        return mapper.entries(caseNumber).stream()
                .map(entry -> entry.kind().isConfidential() ? opened(caseNumber, entry) : entry)
                .toList();
    }

    private Entry opened(String caseNumber, Entry sealed) {
        return confidential
                .text(place(caseNumber, sealed.kind()))
                .map(sealed::withText)
                .orElse(sealed);
    }

    private static String place(String caseNumber, EntryKind kind) {
        return "rectification_entry/" + caseNumber + "/" + kind;
    }

    /** The last thing of this kind that was said. */
    Optional<Entry> last(String caseNumber, EntryKind kind) {
        return entries(caseNumber).stream().filter(one -> one.kind() == kind).reduce((first, second) -> second);
    }

    /** Writes down what somebody said or decided. */
    void enter(String caseNumber, EntryKind kind, String verdict, String text, Person person) {
        if (kind.isConfidential()) {
            confidential.seal(place(caseNumber, kind), text);
        }
        mapper.enter(
                caseNumber,
                new Entry(
                        kind,
                        verdict,
                        kind.isConfidential() ? "" : text,
                        person.id(),
                        person.name(),
                        person.departmentName(),
                        LocalDateTime.now(clock)));
        steps.add(caseNumber, person, kind.label(), kind.isInternal() ? "" : said(verdict, text));
    }

    private static String said(String verdict, String text) {
        return verdict.isEmpty() ? text : verdict + "：" + text;
    }

    void move(String caseNumber, RectificationState to) {
        if (mapper.move(caseNumber, to) == 0) {
            throw new IllegalStateException("Case " + caseNumber + " is closed");
        }
        files.move(caseNumber, to);
    }

    void close(String caseNumber, RectificationState to) {
        if (mapper.close(caseNumber, to, LocalDateTime.now(clock)) == 0) {
            throw new IllegalStateException("Case " + caseNumber + " is closed already");
        }
        files.close(caseNumber, to, to.outcome());
    }

    void demand(String caseNumber, Demand demand, boolean ordered) {
        mapper.demand(caseNumber, demand.text(), demand.days(), ordered);
    }

    void askExtension(String caseNumber, int days) {
        mapper.askExtension(caseNumber, days);
    }

    /** @param days zero when it was not consented to */
    void decideExtension(String caseNumber, int days) {
        mapper.decideExtension(caseNumber, days);
    }

    static RequestRejected unknown(String caseNumber) {
        return RequestRejected.notFound("没有编号为“%s”的整改案件，或者您所在的部门与它无关。请从“整改”进入。".formatted(caseNumber));
    }
}
