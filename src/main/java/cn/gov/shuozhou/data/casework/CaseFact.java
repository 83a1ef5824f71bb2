package cn.gov.shuozhou.data.casework;

/** What of a case can change; each row of it says since when it holds, so that any past moment can be told. */
enum CaseFact {
    STATE,
    SUBJECT,
    HANDLER,
    OUTCOME
}
