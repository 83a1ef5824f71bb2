package cn.gov.shuozhou.data.audit;

/** Whoever acts: implemented by the principal of a session. */
public interface Actor {

    /** The account. */
    String id();

    /** The person's name. */
    String name();

    /** The department that this person acts for. */
    String departmentName();
}
