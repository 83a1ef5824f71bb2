package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseDeadline;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseState;

/**
 * A line of a list of cases.
 *
 * @param procedure what its cases are called, e.g. 共享申请
 * @param personName who has brought it; empty when nobody with an account
 * @param link whether the reader may open its page
 */
record CaseRow(
        CaseFile file, String procedure, CaseState state, String personName, CaseDeadline deadline, boolean link) {

    public String outcome() {
        return file.outcome() == null ? "" : file.outcome().label();
    }

    /** Class of its table row. */
    public String style() {
        if (!file.isOpen() || deadline.deadline() == null) {
            return "";
        }
        return switch (deadline.deadline().state()) {
            case OVERDUE -> "is-over";
            case NEAR -> "is-near";
            case NORMAL -> "";
        };
    }
}
