package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.notification.PublicMails;
import org.springframework.stereotype.Component;

/** Tells applicants who gave an address that something has happened; what, they read with number and code. */
@Component
class ApplicantMail {

    private final SealedApplicants applicants;
    private final PublicMails mails;

    ApplicantMail(SealedApplicants applicants, PublicMails mails) {
        this.applicants = applicants;
        this.mails = mails;
    }

    void tell(String caseNumber, String what) {
        applicants
                .of(caseNumber)
                .map(Applicant::email)
                .filter(address -> !address.isEmpty())
                .ifPresent(address -> mails.queue(address, what, caseNumber));
    }
}
