package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.opening.OpenResource;
import java.util.List;

/**
 * An application that keeps the rules.
 *
 * @param formKey of the form it was sent with
 */
record NewApplication(
        OpenResource resource,
        Applicant applicant,
        String purpose,
        List<OpenItem> items,
        AccessMode mode,
        String pledgeVersion,
        String formKey) {}
