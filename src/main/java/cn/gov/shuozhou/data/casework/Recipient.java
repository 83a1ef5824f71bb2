package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;

/** Who is told something about a case. */
@FunctionalInterface
public interface Recipient {

    void tell(Inbox inbox, CaseFile file, Message message);

    /** The person who has brought the case; nobody when it was somebody without an account. */
    static Recipient applicant() {
        return (inbox, file, message) -> {
            if (file.applicantPerson() != null) {
                inbox.tell(file.applicantPerson(), message);
            }
        };
    }

    /** This person. */
    static Recipient person(String id) {
        return (inbox, file, message) -> inbox.tell(id, message);
    }

    /** Those of the applying department who hold the role. */
    static Recipient ofApplicant(Role role) {
        return (inbox, file, message) -> {
            if (file.applicantDepartment() != null) {
                inbox.tellDepartment(file.applicantDepartment(), role, message);
            }
        };
    }

    /** Those of the handling department who hold the role. */
    static Recipient ofHandler(Role role) {
        return (inbox, file, message) -> inbox.tellDepartment(file.handlingDepartment(), role, message);
    }

    /** Those of the department who hold any of the roles. */
    static Recipient ofDepartment(String department, List<Role> roles) {
        return (inbox, file, message) -> roles.forEach(role -> inbox.tellDepartment(department, role, message));
    }

    static Recipient bureau() {
        return (inbox, file, message) -> inbox.tellRole(Role.BUREAU, message);
    }
}
