package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices that using departments get of a change (第十二条). */
@Component
@Article("第十二条")
class Notices {

    private final NoticeMapper mapper;
    private final CatalogChanges changes;
    private final ProposedChanges proposed;
    private final ResourceUsers users;
    private final NoticeReceivers receivers;
    private final CaseFiles files;
    private final NoticeDelivery delivery;
    private final Clock clock;

    Notices(
            NoticeMapper mapper,
            CatalogChanges changes,
            ProposedChanges proposed,
            ResourceUsers users,
            NoticeReceivers receivers,
            CaseFiles files,
            NoticeDelivery delivery,
            Clock clock) {
        this.mapper = mapper;
        this.changes = changes;
        this.proposed = proposed;
        this.users = users;
        this.receivers = receivers;
        this.files = files;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** Who depends on the resource and has not been told of the change. */
    List<ResourceUser> untold(CatalogChange change) {
        List<String> told = mapper.ofCase(change.caseNumber()).stream()
                .map(Notice::departmentCode)
                .toList();
        return users.of(change.resourceId(), proposed.changed(change).items()).stream()
                .filter(user -> !told.contains(user.departmentCode()))
                .toList();
    }

    /**
     * Tells every using department that has not been told yet; for one caller at a time, as two colleagues may come to use
     * the resource at the same moment.
     *
     * @return their names, joined; empty when there are none
     */
    String tellUntold(CatalogChange change) {
        changes.held(change.caseNumber());
        List<ResourceUser> untold = untold(change);
        untold.forEach(user -> {
            mapper.insert(
                    change.caseNumber(),
                    user.departmentCode(),
                    user.usesText(),
                    user.lostText(),
                    user.effectsText(),
                    LocalDateTime.now(clock));
            files.concern(change.caseNumber(), user.departmentCode());
            announce(change, user);
        });
        return named(untold);
    }

    /**
     * Tells anew every department that has come to depend on more of what will go than it was told of; what it has
     * acknowledged was less, so it is asked again. An objection stands.
     *
     * @return their names, joined; empty when there are none
     */
    String tellOfMore(CatalogChange change) {
        changes.held(change.caseNumber());
        List<Notice> told = mapper.ofCase(change.caseNumber());
        List<ResourceUser> affected = users
                .of(change.resourceId(), proposed.changed(change).items())
                .stream()
                .filter(user -> told.stream().anyMatch(notice -> notice.isOutgrownBy(user)))
                .toList();
        affected.forEach(user -> {
            mapper.renew(
                    change.caseNumber(), user.departmentCode(), user.usesText(), user.lostText(), user.effectsText());
            announce(change, user);
        });
        return named(affected);
    }

    private static String named(List<ResourceUser> departments) {
        return departments.stream().map(ResourceUser::departmentName).collect(Collectors.joining("、"));
    }

    private void announce(CatalogChange change, ResourceUser user) {
        delivery.announce(change, notice(change, user.departmentCode()));
    }

    private Notice notice(CatalogChange change, String department) {
        return Objects.requireNonNull(mapper.find(change.caseNumber(), department));
    }

    /**
     * Reminds those who have not responded.
     *
     * @return their names, joined; empty when all have
     */
    String chase(CatalogChange change) {
        LocalDate today = LocalDate.now(clock);
        List<Notice> waiting = mapper.ofCase(change.caseNumber()).stream()
                .filter(notice -> notice.response() == null)
                .toList();
        waiting.forEach(notice -> {
            mapper.chase(change.caseNumber(), notice.departmentCode());
            delivery.deliver(
                    change,
                    notice,
                    "请回应目录变更通知",
                    "该资源%s%s，本部门%s。%s（第 %d 次催告）。"
                            .formatted(
                                    change.dayInWords(today),
                                    change.kindLabel(),
                                    notice.readAt() == null ? "尚未阅读通知" : "已阅读通知但尚未回应",
                                    change.respondBy(today),
                                    notice.chased() + 1));
        });
        return waiting.stream().map(Notice::departmentName).collect(Collectors.joining("、"));
    }

    boolean allResponded(CatalogChange change) {
        return mapper.ofCase(change.caseNumber()).stream().allMatch(notice -> notice.response() != null);
    }

    /** Whether every department that was told had responded when this day was over. */
    boolean allRespondedBy(CatalogChange change, LocalDate day) {
        return mapper.ofCase(change.caseNumber()).stream().allMatch(notice -> notice.isRespondedBy(day));
    }

    /** How many departments object. */
    int objections(CatalogChange change) {
        return mapper.objections(change.caseNumber());
    }

    /** Tells every department that was given notice how the change goes on. */
    void tellAll(CatalogChange change, String what, String text) {
        mapper.ofCase(change.caseNumber()).forEach(notice -> delivery.tell(change, notice, what, text));
    }

    /** Names of the departments, joined, whose notice nobody has received. */
    String unreceived(CatalogChange change) {
        return mapper.ofCase(change.caseNumber()).stream()
                .filter(receivers::isUnreceived)
                .map(Notice::departmentName)
                .collect(Collectors.joining("、"));
    }

    /** The last day on which somebody of a department was told that had nobody to tell when its notice was sent. */
    Optional<LocalDate> reachedLate(CatalogChange change) {
        return mapper.ofCase(change.caseNumber()).stream()
                .flatMap(notice -> notice.reachedLate().stream())
                .max(Comparator.naturalOrder());
    }

    /** Notes that the person's department has seen the notice, if it was given one. */
    @Transactional
    void read(CatalogChange change, Person person) {
        Notice notice = mapper.find(change.caseNumber(), person.departmentCode());
        if (notice != null && change.status().isAnnounced() && notice.isAnsweredBy(person)) {
            mapper.read(change.caseNumber(), person.departmentCode(), person.id(), LocalDateTime.now(clock));
        }
    }
}
