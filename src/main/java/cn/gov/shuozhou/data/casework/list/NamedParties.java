package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.Todos;
import cn.gov.shuozhou.data.search.Synonyms;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the words of a search name: departments, by a short name too, people who have taken a task, and all cases found by them. */
@Component
class NamedParties {

    private static final int MOST_PEOPLE = 200;

    /** Words in such a part of all cases are counted in a part of the table: see ADR 96 for where that is faster. */
    private static final double COMMON = 0.3;

    /** So many cases have enough of such words, or they are not spread over the table. */
    private static final int READ = 50_000;

    private final Organization organization;
    private final Synonyms synonyms;
    private final Todos todos;
    private final CaseListMapper mapper;

    NamedParties(Organization organization, Synonyms synonyms, Todos todos, CaseListMapper mapper) {
        this.organization = organization;
        this.synonyms = synonyms;
        this.todos = todos;
        this.mapper = mapper;
    }

    /** The codes of the departments whose names have each of the words, in one of the ways of saying it. */
    List<String> departments(String words) {
        List<List<String>> sought = synonyms.ways(words);
        return organization.departments().stream()
                .filter(department -> {
                    String name = FoldedText.of(department.name());
                    return sought.stream().allMatch(ways -> ways.stream().anyMatch(name::contains));
                })
                .map(Department::code)
                .toList();
    }

    /**
     * The cases that the words find; null when there are more than {@link CaseListFilter#MOST_FOUND}. A whole number finds that
     * case alone, and quickly: its pieces are in all numbers.
     */
    @Nullable
    List<String> cases(String pattern, List<String> departments, List<String> taken) {
        String whole = pattern.substring(1, pattern.length() - 1).toUpperCase(Locale.ROOT);
        if (mapper.exists(whole)) {
            return List.of(whole);
        }
        int most = CaseListFilter.MOST_FOUND + 1;
        if (mapper.countCommon(pattern, COMMON, READ, most) == most) {
            return null;
        }
        List<String> found = mapper.found(pattern, departments, taken, most);
        return found.size() == most ? null : found;
    }

    /** The cases with an open task that somebody of such a name has taken, decided or not. */
    List<String> casesTaken(String pattern) {
        return todos.casesTakenBy(mapper.people(pattern, MOST_PEOPLE));
    }
}
