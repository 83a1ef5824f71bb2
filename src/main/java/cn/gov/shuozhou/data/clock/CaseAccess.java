package cn.gov.shuozhou.data.clock;

/** Implemented once by each feature that has cases: who may see them. */
public interface CaseAccess {

    /** Whether this feature knows the case and lets the person see it; false for the cases of other features. */
    boolean maySee(String caseNumber, String userId);
}
