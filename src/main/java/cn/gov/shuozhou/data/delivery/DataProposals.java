package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.delivery.DataLoading.Filled;
import cn.gov.shuozhou.data.delivery.Inspections.Inspection;
import cn.gov.shuozhou.data.delivery.Inspections.Verdict;
import cn.gov.shuozhou.data.delivery.LoadProgress.Step;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.tabular.TableFile;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 先核对，再替换: an upload is checked, stored beside the data in use and compared with them; only when somebody has seen
 * what it would change and confirms it does it take their place.
 */
@Service
@Article("第十七条")
public class DataProposals {

    private static final String GONE = "这份数据已经替换上去、放弃或者过期（保留一天），没有重复替换。请刷新页面查看当前版本。";

    private final DataLoading loading;
    private final DataSetRegister register;
    private final DataSets dataSets;
    private final DataProposalMapper mapper;
    private final DataKeys keys;
    private final DataComparison comparison;
    private final UploadChecks checks;
    private final Inspections inspections;

    DataProposals(
            DataLoading loading,
            DataSetRegister register,
            DataSets dataSets,
            DataProposalMapper mapper,
            DataKeys keys,
            DataComparison comparison,
            UploadChecks checks,
            Inspections inspections) {
        this.loading = loading;
        this.register = register;
        this.dataSets = dataSets;
        this.mapper = mapper;
        this.keys = keys;
        this.comparison = comparison;
        this.checks = checks;
        this.inspections = inspections;
    }

    /** What waits to be confirmed for a resource. */
    public Optional<DataProposal> of(long resourceId) {
        return Optional.ofNullable(mapper.find(resourceId));
    }

    /**
     * Checks a file and lays it beside the data in use; what was waiting before is given up. In no transaction: the rows
     * are stored in many of their own.
     *
     * @param content is read from its beginning more than once, and never held in memory whole
     * @throws RequestRejected invalid, naming row and column of up to fifty errors, or saying by which rules its
     *     quality is too low; nothing is stored then but the figures of its quality
     * @throws NothingChanged when the changes are all there already; nothing is stored then
     */
    public DataProposal propose(
            long resourceId, UploadKind kind, InputStreamSource content, LoadSource source, LoadProgress progress) {
        if (source.uploadId() != null) {
            register.halfFilled(source.uploadId()).forEach(loading::discard);
        }
        UploadChecks.Checked checked =
                checks.check(resourceId, kind, content, source, done -> progress.reached(Step.CHECK, done, 0));
        CheckedRows rows = checked.rows();
        DataSet base = checked.base();
        Set<Long> key = keys.of(resourceId);
        Optional<Long> before = Optional.empty();
        try (Inspection inspection = inspections.begin(resourceId, rows.itemIds())) {
            Filled filled = loading.fill(
                    resourceId,
                    rows.itemIds(),
                    rows.seenBy(inspection),
                    checked.source(),
                    done -> progress.reached(Step.STORE, done, rows.total()));
            boolean proposed = false;
            try {
                Verdict verdict = accepted(inspection.finish(filled.id()));
                long compared = filled.rows() + (base == null ? 0 : base.rowTotal());
                KeyChanges changes =
                        comparison.between(base, filled, key, done -> progress.reached(Step.COMPARE, done, compared));
                before = of(resourceId).map(DataProposal::dataSetId).filter(register::setAside);
                register.propose(
                        resourceId,
                        filled,
                        base,
                        changes,
                        new Doubts(rows.doubts(), verdict.sentences()),
                        source.uploadId());
                proposed = true;
            } finally {
                if (!proposed) {
                    loading.discard(filled.id());
                }
            }
        }
        // What takes long is done when nobody waits for it any more.
        before.ifPresent(loading::discard);
        register.clear();
        return of(resourceId).orElseThrow(() -> RequestRejected.conflict("这项资源的另一份数据刚刚上传，请刷新页面查看。"));
    }

    private static Verdict accepted(Verdict verdict) {
        if (verdict.decision() == Inspections.Decision.REFUSE) {
            RequestRejected.throwIf(verdict.sentences().stream()
                    .map(sentence -> new Problem(TableFile.FIELD, sentence))
                    .toList());
        }
        return verdict;
    }

    /**
     * Lets what waits take the place of the data in use.
     *
     * @param dataSetId the data set that the person has seen
     * @throws RequestRejected invalid without a reason that is needed; conflict when something else has happened meanwhile
     */
    @Transactional
    public DataSet confirm(long resourceId, long dataSetId, String reason, Person person) {
        Optional<Long> current = register.lock(resourceId);
        DataProposal proposal = of(resourceId)
                .filter(waiting -> waiting.dataSetId() == dataSetId)
                .orElseThrow(() -> RequestRejected.conflict(GONE));
        if (!current.equals(Optional.ofNullable(proposal.baseId()))) {
            throw RequestRejected.conflict("检查之后，%s当前数据已换成第 %d 版，这份数据没有替换上去。请重新上传，与现在的数据比较。"
                    .formatted(
                            dataSets.current(resourceId)
                                    .map(set -> set.loadedByName() + "已更新数据，")
                                    .orElse(""),
                            dataSets.current(resourceId).map(DataSet::version).orElse(0)));
        }
        String remark = Remark.of(reason, proposal.needsReason(), "数据比现在少一半以上");
        mapper.delete(dataSetId);
        return dataSets.use(
                resourceId,
                new Filled(dataSetId, proposal.rowsNow()),
                current.orElse(null),
                remark.isEmpty() || person.id().equals(proposal.uploadedBy())
                        ? remark
                        : person.name() + "确认：" + remark);
    }

    /** Gives up what waits; that it is gone already is no mistake. */
    public void giveUp(long resourceId, long dataSetId) {
        of(resourceId)
                .filter(waiting -> waiting.dataSetId() == dataSetId)
                .ifPresent(waiting -> register.giveUp(dataSetId));
    }
}
