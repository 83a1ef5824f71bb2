package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions a list shows.
 *
 * @param person by whom
 * @param department by whomever of it; null when only the person's are meant
 * @param pattern what {@code like … escape '!'} needs to find the words
 */
record DoneFilter(
        String person,
        @Nullable String department,
        @Nullable String pattern) {

    static DoneFilter of(Whose whose, @Nullable String words, Person reader, FieldReading fields) {
        return new DoneFilter(
                reader.id(), whose == Whose.DEPARTMENT ? reader.departmentCode() : null, fields.pattern(words));
    }
}
