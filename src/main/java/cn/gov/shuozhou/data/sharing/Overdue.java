package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A time limit that passed unanswered: recorded by the system, a possible violation, and what the bureau did about it. */
@Article("第三十三条")
record Overdue(
        long id,
        String caseNumber,
        String limitKey,
        LocalDate dueOn,
        LocalDateTime recordedAt,
        @Nullable SupervisionMeasure measure,
        @Nullable String opinion,
        @Nullable LocalDateTime handledAt) {}
