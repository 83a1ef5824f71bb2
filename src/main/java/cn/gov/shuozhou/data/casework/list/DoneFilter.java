package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a list shows.
 *
 * @param person by whom
 * @param department by whomever of it; null when only the person's are meant
 * @param words in the case, its applicant or the department that handles it
 */
record DoneFilter(String person, @Nullable String department, SearchText words) {

    public List<List<String>> sought() {
        return words.patterns();
    }

    static DoneFilter of(Whose whose, SearchText words, Person reader) {
        return new DoneFilter(reader.id(), whose == Whose.DEPARTMENT ? reader.departmentCode() : null, words);
    }
}
