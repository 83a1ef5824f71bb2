package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a confirmed change take effect: version, grants, applications and case in one transaction, however often it is tried. */
@Service
@Transactional
@Article("第十二条")
class VersionSwitch {

    private final CatalogChanges changes;
    private final ProposedChanges proposed;
    private final CatalogVersions versions;
    private final CatalogDrafts drafts;
    private final ChangeClosing closing;
    private final CaseSteps steps;
    private final Clock clock;

    VersionSwitch(
            CatalogChanges changes,
            ProposedChanges proposed,
            CatalogVersions versions,
            CatalogDrafts drafts,
            ChangeClosing closing,
            CaseSteps steps,
            Clock clock) {
        this.changes = changes;
        this.proposed = proposed;
        this.versions = versions;
        this.drafts = drafts;
        this.closing = closing;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Switches the version.
     *
     * @return false when the version that the change starts from is live no longer; nothing has changed then
     */
    boolean switchTo(String caseNumber) {
        CatalogChange change = changes.change(caseNumber);
        if (change.status() == ChangeStatus.EFFECTIVE) {
            return true;
        }
        if (change.status() != ChangeStatus.CONFIRMED || LocalDate.now(clock).isBefore(change.effectOn())) {
            throw new IllegalStateException("Change " + caseNumber + " is not due: " + change.status());
        }
        if (proposed.obstacle(change).isPresent()) {
            return false;
        }
        int version = change.draftCode() == null
                ? versions.retire(change.resourceId(), change.baseVersion(), caseNumber)
                : versions.change(
                        change.resourceId(),
                        change.baseVersion(),
                        drafts.content(change.draftCode()).orElseThrow(),
                        changes.said(change),
                        caseNumber);
        drafts.remove(caseNumber);
        closing.close(change, ChangeStatus.EFFECTIVE, Outcome.IN_TIME);
        steps.addBySystem(
                caseNumber,
                "变更生效",
                change.retirement() ? "该资源已停用" : "第 %d 版自 %s 起施行".formatted(version, LocalDate.now(clock)));
        return true;
    }
}
