package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.casework.Recipient.ofDepartment;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.correction.Finding.Stage;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.DataUses;
import cn.gov.shuozhou.data.delivery.DataUses.Taken;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.delivery.KeyChanges;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 告知授权部门: every department that holds or has used a grant of what was corrected learns of it, and notes that it has. */
@Service
@Transactional
@Article("第十九条")
class HolderNotices {

    private static final List<Role> READERS = List.of(Role.REQUESTER, Role.DATA_OFFICER);

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final HolderNoticeMapper notices;
    private final Grants grants;
    private final ChangedRows changed;
    private final DataSets dataSets;
    private final DataUses uses;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    HolderNotices(
            Corrections corrections,
            CorrectionMapper mapper,
            HolderNoticeMapper notices,
            Grants grants,
            ChangedRows changed,
            DataSets dataSets,
            DataUses uses,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.notices = notices;
        this.grants = grants;
        this.changed = changed;
        this.dataSets = dataSets;
        this.uses = uses;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Tells those who hold a grant of the affected items, and those who have taken the wrong version under one that has ended.
     * They are told as soon as the provider has corrected, and once more when a ruling has had more corrected; of the same
     * correction nobody is told twice.
     */
    void tell(String caseNumber) {
        Correction correction = corrections.correction(caseNumber);
        Finding done = corrections.last(caseNumber, Stage.EXECUTION).orElseGet(() -> corrections.feedback(caseNumber));
        if (notices.toldSince(caseNumber, done.decidedAt()) > 0) {
            return;
        }
        notices.forgetSaid(caseNumber);
        Set<Long> items = mapper.points(caseNumber).stream()
                .map(CorrectionPoint::itemId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Taken> taken = taken(correction, done, items);
        Set<String> told = new TreeSet<>(taken.keySet());
        grants.liveOfResource(correction.resourceId()).stream()
                .filter(grant -> items.isEmpty() || grant.itemIds().stream().anyMatch(items::contains))
                .forEach(grant -> told.add(grant.departmentCode()));
        String changes = changes(correction, done, items);
        told.forEach(department -> tell(correction, done, department, words(taken.get(department)), changes));
        if (!told.isEmpty()) {
            steps.addBySystem(caseNumber, "告知授权部门", "%d 个部门，其中 %d 个取用过有误的版本".formatted(told.size(), taken.size()));
        }
    }

    /** Who has taken the version that was current on receipt, from its upload until the one that puts it right. */
    private Map<String, Taken> taken(Correction correction, Finding done, Set<Long> items) {
        if (correction.dataLoadedAt() == null) {
            return Map.of();
        }
        LocalDateTime until = dataSets.history(correction.resourceId()).stream()
                .filter(version -> Objects.equals(version.version(), done.dataVersion()))
                .findFirst()
                .map(DataSet::loadedAt)
                .orElseGet(() -> LocalDateTime.now(clock));
        return uses.takenBetween(correction.resourceId(), items, correction.dataLoadedAt(), until).stream()
                .collect(Collectors.toMap(Taken::departmentCode, Function.identity()));
    }

    /** What the correction has changed in the disputed items since the version that was current on receipt. */
    private String changes(Correction correction, Finding done, Set<Long> items) {
        return correction.dataVersion() == null || done.dataVersion() == null
                ? ""
                : changed.keep(correction, correction.dataVersion(), done.dataVersion(), items)
                        .map(KeyChanges::words)
                        .orElse("");
    }

    private static String words(@Nullable Taken taken) {
        return taken == null
                ? ""
                : "取用过有误的版本 %d 次，最近一次 %s"
                        .formatted(
                                taken.times(),
                                taken.last()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString()
                                        .replace('T', ' '));
    }

    private void tell(Correction correction, Finding done, String department, String taken, String changes) {
        String caseNumber = correction.caseNumber();
        LocalDateTime now = LocalDateTime.now(clock);
        if (notices.renew(caseNumber, department, taken, changes, now) == 0) {
            notices.insert(caseNumber, department, taken, changes, now);
        }
        files.concern(caseNumber, department);
        messages.tell(
                caseNumber,
                ofDepartment(department, READERS),
                taken.isEmpty() ? "数据已更正" : "数据已更正，请替换已取用的数据",
                "%s已更正（%s%s）。%s。请在办件页面确认知悉。"
                        .formatted(
                                correction.providerName(),
                                done.proof(),
                                changes.isEmpty() ? "" : "，" + changes,
                                taken.isEmpty() ? "本部门没有取用过有误的版本" : "本部门" + taken + "，请重新取用，并核对据以办理的事项"));
    }

    /** Notes that the reader's department knows of it. */
    void acknowledge(String caseNumber, Person person) {
        corrections.held(caseNumber, person);
        if (READERS.stream().noneMatch(person::has) && !person.has(Role.APPROVER)) {
            throw RequestRejected.forbidden("只有收到告知的部门的业务人员可以确认知悉。");
        }
        if (notices.acknowledge(caseNumber, person.departmentCode(), person.id(), LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("没有等待本部门知悉的更正，或者同事已经确认知悉。请刷新页面查看。");
        }
        steps.add(caseNumber, person, "知悉更正", "");
    }
}
