package cn.gov.shuozhou.data.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A requester's call on the bureau after a refusal, and how the bureau settled it. */
record Mediation(
        String caseNumber,
        String reason,
        LocalDate requestedOn,
        @Nullable MediationResult result,
        @Nullable String opinion,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn) {}
