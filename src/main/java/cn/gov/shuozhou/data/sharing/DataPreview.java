package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.DataProposal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form shows of a checked file before it replaces anything.
 *
 * @param keysGone keys that only the data in use have; null, like the two that follow, when no key is declared
 * @param warningTotal how many places should be looked at; the first of them are the warnings
 */
record DataPreview(
        long dataSet,
        long rowsBefore,
        long rowsNow,
        @Nullable Long keysGone,
        @Nullable Long keysAdded,
        @Nullable Long keysChanged,
        long warningTotal,
        List<String> warnings,
        boolean needsReason) {

    static DataPreview from(DataProposal proposal) {
        return new DataPreview(
                proposal.dataSetId(),
                proposal.rowsBefore(),
                proposal.rowsNow(),
                proposal.keysGone(),
                proposal.keysAdded(),
                proposal.keysChanged(),
                proposal.warningTotal(),
                proposal.warningLines(),
                proposal.needsReason());
    }
}
