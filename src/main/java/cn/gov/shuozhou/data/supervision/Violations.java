package cn.gov.shuozhou.data.supervision;

import static cn.gov.shuozhou.data.refusal.RequestRejected.throwIf;

import cn.gov.shuozhou.data.casework.history.CaseSelection;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.supervision.ViolationMapper.Known;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of findings: each is found once, judged by somebody of another department, and kept whatever becomes of it. */
@Service
@Transactional
@Article("第三十三条")
public class Violations {

    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(2021, 1, 1, 0, 0);
    private static final int AT_ONCE = 500;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_PROVISION = 500;

    private final ViolationMapper mapper;
    private final Organization organization;
    private final CountyWatch counties;
    private final Inbox inbox;
    private final Clock clock;

    Violations(ViolationMapper mapper, Organization organization, CountyWatch counties, Inbox inbox, Clock clock) {
        this.mapper = mapper;
        this.organization = organization;
        this.counties = counties;
        this.inbox = inbox;
        this.clock = clock;
    }

    void found(NewViolation found) {
        found(found.source(), List.of(found));
    }

    /**
     * Puts on record what a source has found and is not on record yet; what proved wrong before and stands again is to be
     * judged anew.
     */
    void found(ViolationSource source, List<NewViolation> found) {
        for (int from = 0; from < found.size(); from += AT_ONCE) {
            put(source, found.subList(from, Math.min(from + AT_ONCE, found.size())));
        }
    }

    private void put(ViolationSource source, List<NewViolation> some) {
        Map<String, ViolationState> known =
                mapper.known(source, some.stream().map(NewViolation::sourceKey).toList()).stream()
                        .collect(Collectors.toMap(Known::sourceKey, Known::state));
        List<NewViolation> unknown =
                some.stream().filter(one -> !known.containsKey(one.sourceKey())).toList();
        if (!unknown.isEmpty()) {
            mapper.insert(unknown, now());
        }
        some.stream()
                .filter(one -> known.get(one.sourceKey()) == ViolationState.VOID)
                .forEach(one -> mapper.reopen(source, one.sourceKey(), one.happenedAt()));
    }

    /** What a finding was found by proved wrong: it closes by itself, and a case that deals with it is the bureau's to revoke. */
    void proveWrong(ViolationSource source, String key, String reason) {
        Violation known = mapper.ofSource(source, key);
        if (known != null && mapper.close(source, key, reason) > 0 && known.rectification() != null) {
            inbox.tellRole(
                    Role.BUREAU,
                    new Message(
                            "整改案件的线索已撤销：" + known.departmentName(),
                            "办件 %s 处理的一条违规线索已撤销：%s。请核对案件是否应当撤销。".formatted(known.rectification(), reason),
                            "/supervision/rectifications/" + known.rectification(),
                            known.rectification()));
        }
    }

    /** What a person enters by hand. */
    record Report(String department, String item, String evidence, String provision) {}

    /**
     * Puts on record what the system does not find.
     *
     * @throws RequestRejected invalid with a sentence for each field
     */
    void report(Report report, Person person) {
        requireJudge(person);
        List<Problem> problems = new ArrayList<>();
        Optional<ViolationItem> item = item(report.item());
        if (item.isEmpty()) {
            problems.add(new Problem("item", "请选择违反第三十三条的哪一项。"));
        }
        if (organization.findDepartment(report.department()).isEmpty()) {
            problems.add(new Problem("department", "请选择涉及的部门。"));
        }
        Substance.problem("evidence", "事实", SHORTEST, LONGEST, report.evidence())
                .ifPresent(problems::add);
        if (item.filter(ViolationItem.OTHER::equals).isPresent()) {
            Lengths.missingOrTooLong(
                            "provision",
                            "违反的规定",
                            LONGEST_PROVISION,
                            report.provision().strip(),
                            "第六项须写明违反办法的哪一条。")
                    .ifPresent(problems::add);
        } else {
            Lengths.tooLong("provision", "违反的规定", LONGEST_PROVISION, report.provision())
                    .ifPresent(problems::add);
        }
        throwIf(problems);
        found(new NewViolation(
                report.department(),
                item.orElseThrow(),
                ViolationSource.MANUAL,
                UUID.randomUUID().toString(),
                report.evidence().strip(),
                report.provision().strip(),
                null,
                null,
                now(),
                person.id()));
    }

    /**
     * Finds that all of these are so.
     *
     * @throws RequestRejected invalid when none is chosen; not found; forbidden for whoever may not judge them; conflict when
     *     one was judged already: then none is
     */
    void confirm(Collection<Long> ids, Person person) {
        judged(ids, person).forEach(id -> judge(id, ViolationState.CONFIRMED, null, person));
    }

    /**
     * Finds that they are not so, or not worth 整改; the reason stays on record.
     *
     * @throws RequestRejected as {@link #confirm}; invalid without a reason
     */
    void dismiss(Collection<Long> ids, String reason, Person person) {
        List<Long> judged = judged(ids, person);
        throwIf(Substance.problem("reason", "不予认定的理由", SHORTEST, LONGEST, reason));
        judged.forEach(id -> judge(id, ViolationState.DISMISSED, reason.strip(), person));
    }

    /** Those that are chosen, in one order for all, so that two people do not wait for each other. */
    private List<Long> judged(Collection<Long> ids, Person person) {
        requireJudge(person);
        List<Long> chosen =
                ids.stream().filter(Objects::nonNull).distinct().sorted().toList();
        if (chosen.isEmpty()) {
            throw RequestRejected.invalid("violations", "没有选中线索。请选中一条或者几条待认定的线索。");
        }
        chosen.forEach(id -> requireJudged(id, person));
        return chosen;
    }

    private void judge(long id, ViolationState state, @Nullable String reason, Person person) {
        if (mapper.decide(id, state, reason, person.id(), now()) == 0) {
            Violation judged = mapper.find(id);
            throw RequestRejected.conflict("线索 %d 目前为“%s”，不能再认定，选中的都没有认定。请刷新页面查看。"
                    .formatted(id, judged == null ? "" : judged.state().label()));
        }
    }

    private void requireJudged(long id, Person person) {
        Violation judged = mapper.find(id);
        if (judged == null) {
            throw RequestRejected.notFound("没有编号为 %d 的违规线索。请从线索列表进入。".formatted(id));
        }
        if (judged.isOf(person)) {
            throw RequestRejected.forbidden("这条线索涉及您所在的部门，请由其他部门的领导小组办公室人员认定。");
        }
    }

    private static void requireJudge(Person person) {
        if (!mayJudge(person)) {
            throw RequestRejected.forbidden("违规线索由市政务信息管理局登记和认定；涉及市政务信息管理局的，由领导小组办公室认定。");
        }
    }

    /** Whether somebody may enter and judge findings at all. */
    static boolean mayJudge(Person person) {
        return person.has(Role.BUREAU) || person.has(Role.LEADING_GROUP);
    }

    /** All for those who supervise the city, otherwise those of the own department, or its region; the latest first. */
    @Transactional(readOnly = true)
    public Listing<Violation> list(ViolationFilter filter, Person person) {
        ReaderScope scope = scope(person);
        return new Listing<>(mapper.count(filter, scope), (limit, offset) -> mapper.list(filter, scope, limit, offset));
    }

    private ReaderScope scope(Person person) {
        return mayJudge(person)
                ? ReaderScope.CITY
                : new ReaderScope(
                        person.departmentCode(), counties.regionOf(person).orElse(null));
    }

    /** Those of these that there are, oldest first. */
    @Transactional(readOnly = true)
    public List<Violation> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : mapper.all(ids);
    }

    /**
     * What the bureau looked at and did not confirm, with its reasons: for reports.
     *
     * @param selection the days of the decisions, both inclusive, the region and the departments
     * @param moment what was decided later is not told
     */
    @Transactional(readOnly = true)
    public List<Violation> dismissed(CaseSelection selection, LocalDateTime moment) {
        return mapper.dismissed(selection, selection.to().plusDays(1).atStartOfDay(), moment);
    }

    /** What a case of 整改 deals with. */
    @Transactional(readOnly = true)
    public List<Violation> ofRectification(String caseNumber) {
        return mapper.ofRectification(caseNumber);
    }

    /**
     * Puts them into a case of 整改.
     *
     * @throws RequestRejected conflict when another case has taken one, or it is not confirmed any more
     */
    public void take(Collection<Long> ids, String caseNumber) {
        for (long id : ids) {
            if (mapper.take(id, caseNumber) == 0) {
                throw RequestRejected.conflict("编号 %d 的线索刚刚已有变化（已立案或者已撤销），没有立案。请刷新线索列表。".formatted(id));
            }
        }
    }

    /** Of what the case deals with, just these have been put right. */
    public void verify(String caseNumber, Collection<Long> putRight) {
        mapper.verify(caseNumber, putRight.isEmpty() ? List.of(0L) : putRight);
    }

    /** What the case had closed as put right was not. */
    public void foundFalse(String caseNumber, String evidence, Person person) {
        Violation first = mapper.ofRectification(caseNumber).get(0);
        found(new NewViolation(
                first.departmentCode(),
                first.item(),
                ViolationSource.RECHECK,
                caseNumber,
                "整改案件 %s 抽查发现虚假办结：%s".formatted(caseNumber, evidence),
                first.provision(),
                caseNumber,
                first.resourceId(),
                now(),
                person.id()));
    }

    /** The case found that it is not so. */
    public void dismissAll(String caseNumber, String reason) {
        mapper.dismissAll(caseNumber, reason);
    }

    /** Until which moment this source has been looked through; before the first time, when the regulation was issued. */
    LocalDateTime lookedThroughUntil(ViolationSource source) {
        return Optional.ofNullable(mapper.lastHappened(source)).orElse(BEFORE_ALL);
    }

    private static Optional<ViolationItem> item(String name) {
        return Arrays.stream(ViolationItem.values())
                .filter(item -> item.name().equals(name))
                .findFirst();
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
