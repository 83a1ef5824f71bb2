package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.catalog.change.ChangePage.Actions;
import cn.gov.shuozhou.data.catalog.change.ChangePage.Unreceived;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers the page of a change for one of its people. */
@Service
class ChangePages {

    private static final Map<String, String> CLOCK_TITLES = Map.of(
            BureauReview.LIMIT, "审核变更建议",
            CatalogChangeProcess.NOTICE_LIMIT, "通知使用部门",
            CatalogChangeProcess.CHASE_LIMIT, "催告未回应的部门");

    private final CatalogChanges changes;
    private final ChangeMapper mapper;
    private final Notices notices;
    private final NoticeReceivers receivers;
    private final CaseSteps steps;
    private final Clocks clocks;
    private final Attachments attachments;
    private final Clock clock;

    ChangePages(
            CatalogChanges changes,
            ChangeMapper mapper,
            Notices notices,
            NoticeReceivers receivers,
            CaseSteps steps,
            Clocks clocks,
            Attachments attachments,
            Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.notices = notices;
        this.receivers = receivers;
        this.steps = steps;
        this.clocks = clocks;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * The page for this person.
     *
     * @param reads whether opening it is reading the notice: not when another site has led here
     */
    ChangePage open(String caseNumber, Person person, boolean reads) {
        CatalogChange change = changes.visible(caseNumber, person);
        if (reads) {
            notices.read(change, person);
        }
        List<Notice> all = changes.notices(change);
        Notice own = all.stream()
                .filter(notice -> notice.departmentCode().equals(person.departmentCode()))
                .findFirst()
                .orElse(null);
        boolean seesAll = changes.seesWhole(change, person);
        return new ChangePage(
                change,
                mapper.differences(caseNumber),
                ClockRow.of(caseNumber, clocks, CLOCK_TITLES),
                seesAll ? all : List.of(),
                own,
                unreceived(change, all, person),
                mapper.decisions(caseNumber),
                attachments.of(caseNumber),
                steps.of(caseNumber),
                actions(change, own, person));
    }

    private List<Unreceived> unreceived(CatalogChange change, List<Notice> notices, Person person) {
        return person.has(Role.BUREAU) && change.isUndecided(LocalDate.now(clock))
                ? notices.stream()
                        .filter(notice -> notice.recipientWanted() && notice.response() == null)
                        .map(notice -> new Unreceived(notice, receivers.readers(notice.departmentCode())))
                        .toList()
                : List.of();
    }

    private Actions actions(CatalogChange change, @Nullable Notice own, Person person) {
        LocalDate today = LocalDate.now(clock);
        ChangeResponse given = own == null ? null : own.response();
        boolean responds = own != null && own.isAnsweredBy(person) && change.isUndecided(today);
        return new Actions(
                change.isOf(person) && person.has(Role.DATA_OFFICER) && change.isWithdrawable(today),
                Postponement.mayPostpone(change, today, person),
                responds && given == null,
                responds && given != ChangeResponse.OBJECTED,
                responds && given == null && own != null && own.readAt() == null);
    }
}
