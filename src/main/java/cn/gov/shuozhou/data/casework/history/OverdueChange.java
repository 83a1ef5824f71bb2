package cn.gov.shuozhou.data.casework.history;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What became of an entry of the overdue register.
 *
 * @param lateDepartment who had to act
 * @param standing whether it stands since then; false when it is voided
 * @param reason why it is voided; null while it stands
 */
public record OverdueChange(
        String caseNumber,
        long clockId,
        String lateDepartment,
        boolean standing,
        @Nullable String reason,
        LocalDateTime since) {}
