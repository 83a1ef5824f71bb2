package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.sealing.StoredSeal;

/** A stored applicant, bound to its case. */
record SealedApplicant(String caseNumber, String keyId, byte[] content) implements StoredSeal {

    @Override
    public String place() {
        return place(caseNumber);
    }

    static String place(String caseNumber) {
        return "open_applicant/" + caseNumber;
    }
}
