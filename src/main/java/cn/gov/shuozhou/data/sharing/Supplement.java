package cn.gov.shuozhou.data.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** 补正: what the provider found missing and what the requester handed in; the note is null until then. */
record Supplement(
        String caseNumber,
        String missing,
        LocalDate requestedOn,
        @Nullable String note,
        @Nullable LocalDate receivedOn) {}
