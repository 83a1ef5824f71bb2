package cn.gov.shuozhou.data.process;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An open task of a case, and who has it.
 *
 * @param department the code of the department whose task it is; null when it is nobody's in particular
 * @param assignee the account of whoever has taken it; null while nobody has
 * @param since since when that person has it; since when it waits while nobody does
 */
public record HeldTask(
        String name, @Nullable String department, @Nullable String assignee, LocalDateTime since) {}
