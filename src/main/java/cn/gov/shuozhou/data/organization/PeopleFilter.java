package cn.gov.shuozhou.data.organization;

import org.jspecify.annotations.Nullable;

/** Which people a list shows; what is empty lets all pass. */
record PeopleFilter(
        String words, String departmentCode, @Nullable Role role) {

    static PeopleFilter of(@Nullable String words, @Nullable String departmentCode, @Nullable Role role) {
        return new PeopleFilter(
                words == null ? "" : words.strip(), departmentCode == null ? "" : departmentCode.strip(), role);
    }

    boolean everything() {
        return words.isEmpty() && departmentCode.isEmpty() && role == null;
    }
}
