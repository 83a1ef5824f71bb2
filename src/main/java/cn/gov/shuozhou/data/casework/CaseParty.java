package cn.gov.shuozhou.data.casework;

/** What a department has to do with a case. */
public enum CaseParty {
    APPLICANT,
    HANDLER,
    /** It was told of the case and may respond, e.g. a user of a resource that changes (第十二条). */
    CONCERNED
}
