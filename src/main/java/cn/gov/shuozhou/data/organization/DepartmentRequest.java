package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a system administrator wants a department to stand: its region, level and kind decide who supervises it and which
 * roles its people may hold.
 *
 * @param entry the department is new; until it is confirmed nobody in it gets a role
 */
record DepartmentRequest(
        long id,
        String departmentCode,
        String departmentName,
        boolean entry,
        String regionCode,
        String regionName,
        Level level,
        Kind kind,
        String requestedBy,
        LocalDateTime requestedAt,
        RequestOutcome outcome,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt) {

    public String what() {
        return entry ? "登记部门" : "变更区划或类别";
    }

    public boolean waits() {
        return outcome == RequestOutcome.WAITING;
    }
}
