package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.casework.Recipient.ofDepartment;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notices that using departments get of a change (第十二条). */
@Component
@Article("第十二条")
class Notices {

    /** Those of a using department who may respond to a notice. */
    static final List<Role> USERS = List.of(Role.REQUESTER, Role.APPROVER, Role.DATA_OFFICER);

    private final NoticeMapper mapper;
    private final CatalogChanges changes;
    private final ProposedChanges proposed;
    private final ResourceUsers users;
    private final CaseFiles files;
    private final CaseMessages messages;
    private final Clock clock;

    Notices(
            NoticeMapper mapper,
            CatalogChanges changes,
            ProposedChanges proposed,
            ResourceUsers users,
            CaseFiles files,
            CaseMessages messages,
            Clock clock) {
        this.mapper = mapper;
        this.changes = changes;
        this.proposed = proposed;
        this.users = users;
        this.files = files;
        this.messages = messages;
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
            tell(change, user);
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
            tell(change, user);
        });
        return named(affected);
    }

    private static String named(List<ResourceUser> departments) {
        return departments.stream().map(ResourceUser::departmentName).collect(Collectors.joining("、"));
    }

    private void tell(CatalogChange change, ResourceUser user) {
        LocalDate today = LocalDate.now(clock);
        String lost = user.lost().isEmpty() ? "" : "其中本部门正在使用的信息项届时不再提供：%s。".formatted(user.lostText());
        String effects = user.effects().stream().map(sentence -> sentence + "。").collect(Collectors.joining());
        messages.tell(
                change.caseNumber(),
                ofDepartment(user.departmentCode(), USERS),
                "目录%s通知".formatted(change.kindLabel()),
                "%s%s%s该资源。%s本部门涉及：\n%s\n%s。"
                        .formatted(
                                change.providerName(),
                                change.dayInWords(today),
                                change.kindLabel(),
                                lost + effects,
                                user.usesText(),
                                change.respondBy(today)));
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
            messages.tell(
                    change.caseNumber(),
                    ofDepartment(notice.departmentCode(), USERS),
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
        mapper.ofCase(change.caseNumber())
                .forEach(notice ->
                        messages.tell(change.caseNumber(), ofDepartment(notice.departmentCode(), USERS), what, text));
    }

    /** Notes that the person's department has seen the notice, if it was given one. */
    @Transactional
    void read(CatalogChange change, Person person) {
        if (change.status().isAnnounced() && USERS.stream().anyMatch(person::has)) {
            mapper.read(change.caseNumber(), person.departmentCode(), person.id(), LocalDateTime.now(clock));
        }
    }

    /** Whether the person's department may still respond to its notice. */
    static boolean mayRespond(CatalogChange change, LocalDate today, Person person) {
        return change.isUndecided(today) && USERS.stream().anyMatch(person::has);
    }
}
