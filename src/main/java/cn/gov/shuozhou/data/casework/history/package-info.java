/** What was known of cases, their limits and the overdue register at moments of the past: what reports are made of. */
@NullMarked
@NamedInterface("history")
package cn.gov.shuozhou.data.casework.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
