package cn.gov.shuozhou.data.casework.history;

import java.time.LocalDateTime;

/**
 * What holds of a case since a moment.
 *
 * @param fact STATE, SUBJECT, HANDLER or OUTCOME
 */
public record DatedFact(String caseNumber, String fact, String content, LocalDateTime since) {

    public static final String STATE = "STATE";
    static final String SUBJECT = "SUBJECT";
    static final String HANDLER = "HANDLER";
}
