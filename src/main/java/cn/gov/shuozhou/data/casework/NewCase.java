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
        Person applicant,
        String handlingDepartment,
        String supervised) {}
