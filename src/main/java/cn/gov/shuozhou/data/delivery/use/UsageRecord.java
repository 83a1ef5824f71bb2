package cn.gov.shuozhou.data.delivery.use;

import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One time that somebody took data, with the names of what was taken and of both departments. */
record UsageRecord(
        String grantNumber,
        String resourceName,
        String holderName,
        String providerName,
        String personName,
        String purpose,
        Format format,
        String remoteAddress,
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt,
        long rowTotal,
        Outcome outcome) {}
