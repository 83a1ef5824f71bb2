package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * What the file of a case begins with.
 *
 * @param procedure id of its process
 * @param subject what it is about, as lists show it
 * @param resourceId the resource it is about; null when it is about several or none
 * @param applicant who has brought it
 * @param handlingDepartment whose answer it waits for
 * @param supervised the department whose county's authority looks after the case
 */
public record NewCase(
        String number,
        String procedure,
        CaseState state,
        String subject,
        @Nullable Long resourceId,
        Applicant applicant,
        String handlingDepartment,
        String supervised) {

    /**
     * Who has brought a case.
     *
     * @param departmentCode null when it was not a department that applied
     * @param personId null when nobody with an account
     * @param name the department's, or who else applied as everybody may see it
     */
    public record Applicant(
            @Nullable String departmentCode, @Nullable String personId, String name) {

        static Applicant of(Person person) {
            return new Applicant(person.departmentCode(), person.id(), person.departmentName());
        }

        /** Somebody of the public. */
        public static Applicant ofPublic(String name) {
            return new Applicant(null, null, name);
        }
    }

    /** A case that somebody has brought for the own department. */
    public NewCase(
            String number,
            String procedure,
            CaseState state,
            String subject,
            @Nullable Long resourceId,
            Person applicant,
            String handlingDepartment,
            String supervised) {
        this(number, procedure, state, subject, resourceId, Applicant.of(applicant), handlingDepartment, supervised);
    }
}
