package cn.gov.shuozhou.data.catalog;

import java.util.List;

/** How many cases of one procedure the departments have: supervisors ask, each procedure of the catalogue answers. */
public interface CaseTallies {

    /** The cases that a department has ever submitted, and those of them that are not closed. */
    record Tally(String departmentCode, long total, long open) {}

    /** What the cases are called. */
    String title();

    /** Address of their list, which takes a {@code department}. */
    String list();

    /** One for each department of a county; one without any case is left out. */
    List<Tally> tallies();
}
