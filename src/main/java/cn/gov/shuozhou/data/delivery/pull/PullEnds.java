package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.audit.SystemActs;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.DataProposal;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.pull.PullFault.Kind;
import cn.gov.shuozhou.data.delivery.upload.DataUpload;
import cn.gov.shuozhou.data.delivery.upload.DataUploads;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Shown;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What becomes of rows that were fetched. What has passed every check and is like the version in use is given up; what
 * differs replaces it at once, unless somebody has to look at it first: the first version, confidential items (another
 * pair of eyes), and a version that would leave less than half.
 */
@Component
@Article("第十七条")
class PullEnds {

    private static final int LONGEST_PROBLEM = 1_000;

    private final PullRunMapper runs;
    private final PullSourceMapper sources;
    private final PullNotices notices;
    private final DataUploads uploads;
    private final DataProposals proposals;
    private final Catalog catalog;
    private final SystemActs acts;
    private final TransactionOperations transactions;
    private final Clock clock;

    PullEnds(
            PullRunMapper runs,
            PullSourceMapper sources,
            PullNotices notices,
            DataUploads uploads,
            DataProposals proposals,
            Catalog catalog,
            SystemActs acts,
            TransactionOperations transactions,
            Clock clock) {
        this.runs = runs;
        this.sources = sources;
        this.notices = notices;
        this.uploads = uploads;
        this.proposals = proposals;
        this.catalog = catalog;
        this.acts = acts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Ends a run that failed; its officers are told of the first one in a row. */
    void fail(PullRun run, RunState was, PullFault fault) {
        transactions.executeWithoutResult(status -> {
            if (end(run, was, RunState.FAILED, null, fault) && sources.setFailing(run.sourceId(), true) == 1) {
                notices.failed(source(run), fault);
            }
        });
    }

    /** Ends a run whose rows have been checked; does nothing while they are. */
    void settle(PullRun run) {
        long uploadId = Objects.requireNonNull(run.uploadId());
        DataUpload upload;
        try {
            upload = uploads.find(run.resourceId(), uploadId);
        } catch (RequestRejected gone) {
            fail(run, RunState.CHECKING, new PullFault(Kind.LOST, "检查没有完成，当前数据未改变。"));
            return;
        }
        switch (upload.state()) {
            case RECEIVING, WAITING, RUNNING -> {}
            case PASSED -> passed(run, uploadId);
            case UNCHANGED -> succeed(run, RunState.UNCHANGED, null);
            case REFUSED, FAILED, CANCELLED ->
                fail(
                        run,
                        RunState.CHECKING,
                        new PullFault(Kind.CHECKS, "取来的数据没有通过检查，或者检查被取消，当前数据未改变。原因见该次检查的页面（保留 30 天）。"));
        }
    }

    private void passed(PullRun run, long uploadId) {
        Long dataSet = runs.dataSet(uploadId);
        Optional<DataProposal> proposal =
                proposals.of(run.resourceId()).filter(one -> dataSet != null && one.dataSetId() == dataSet);
        if (proposal.isEmpty()) {
            fail(run, RunState.CHECKING, new PullFault(Kind.BUSY, "取来的数据还没有替换，另有一份数据上传，以后来的为准。"));
        } else if (isSame(proposal.get())) {
            if (succeed(run, RunState.UNCHANGED, null)) {
                proposals.giveUp(run.resourceId(), proposal.get().dataSetId());
            }
        } else if (needsEyes(run, proposal.get())) {
            succeed(run, RunState.PROPOSED, proposal.get().dataSetId());
        } else {
            replace(run, proposal.get());
        }
    }

    /** Every key is there as before, with the same values. */
    private static boolean isSame(DataProposal proposal) {
        return proposal.baseId() != null
                && Long.valueOf(0).equals(proposal.keysGone())
                && Long.valueOf(0).equals(proposal.keysAdded())
                && Long.valueOf(0).equals(proposal.keysChanged());
    }

    private boolean needsEyes(PullRun run, DataProposal proposal) {
        return proposal.baseId() == null
                || proposal.needsReason()
                || catalog.items(run.resourceId()).stream()
                        .anyMatch(item -> item.sensitivity().confidential());
    }

    private void replace(PullRun run, DataProposal proposal) {
        try {
            transactions.executeWithoutResult(status -> {
                if (end(run, RunState.CHECKING, RunState.REPLACED, proposal.dataSetId(), null)) {
                    proposals.confirm(run.resourceId(), proposal.dataSetId(), "", PullReading.person(run, source(run)));
                    sources.setFailing(run.sourceId(), false);
                }
            });
        } catch (RequestRejected overtaken) {
            fail(run, RunState.CHECKING, new PullFault(Kind.BUSY, String.valueOf(overtaken.getMessage())));
        }
    }

    private boolean succeed(PullRun run, RunState state, @Nullable Long dataSetId) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean ended = end(run, RunState.CHECKING, state, dataSetId, null);
            if (ended) {
                sources.setFailing(run.sourceId(), false);
                if (state == RunState.PROPOSED) {
                    notices.proposed(source(run));
                }
            }
            return ended;
        }));
    }

    /** Also for the trail: nobody stands behind a run whose time has come. */
    private boolean end(
            PullRun run, RunState was, RunState state, @Nullable Long dataSetId, @Nullable PullFault fault) {
        boolean ended = runs.end(
                        run.id(),
                        was,
                        state,
                        dataSetId,
                        fault == null ? null : fault.kind(),
                        fault == null ? null : Shown.atMost(fault.sentence(), LONGEST_PROBLEM),
                        LocalDateTime.now(clock))
                == 1;
        if (ended) {
            acts.done(
                    "取数结束",
                    "",
                    run.resourceCode(),
                    fault == null
                            ? state.label()
                            : state.label() + "：" + fault.kind().label());
        }
        return ended;
    }

    private PullSource source(PullRun run) {
        return Objects.requireNonNull(sources.find(run.sourceId()));
    }
}
