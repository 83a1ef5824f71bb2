package cn.gov.shuozhou.data.casework;

/**
 * A limit was not exceeded after all. Told in the transaction of what showed it.
 *
 * @param clockId the clock that was on record as run out
 * @param handled whether those who supervise had dealt with it; otherwise a task may still wait for them
 */
public record OverdueVoided(long clockId, String caseNumber, String limitKey, boolean handled, String reason) {}
