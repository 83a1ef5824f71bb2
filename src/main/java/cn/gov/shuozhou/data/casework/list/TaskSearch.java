package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TodoFilter;
import cn.gov.shuozhou.data.search.Synonyms;
import cn.gov.shuozhou.data.tabular.FoldedText;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Finds tasks by the words of their cases: number, subject, departments and persons. The engine knows none of them, so
 * what waits for the person is read in slices and compared here; what a department has open is bounded by its people.
 */
@Service
class TaskSearch {

    private static final int AT_ONCE = 500;

    private static final int MOST_READ = 5_000;

    private static final int MOST_FOUND = 200;

    private final TodoLists lists;
    private final Synonyms synonyms;

    TaskSearch(TodoLists lists, Synonyms synonyms) {
        this.lists = lists;
        this.synonyms = synonyms;
    }

    /**
     * What was found, the nearest deadline first.
     *
     * @param more whether there may be more than these
     */
    record Found(List<String> taskIds, boolean more) {}

    Found find(String words, Person person) {
        List<List<String>> sought = synonyms.ways(words);
        List<String> found = new ArrayList<>();
        for (int offset = 0; offset < MOST_READ; offset += AT_ONCE) {
            List<TodoRow> rows = lists.slice(person, TodoFilter.DEPARTMENT, AT_ONCE, offset);
            rows.stream()
                    .filter(row -> has(row, sought))
                    .map(row -> row.item().taskId())
                    .forEach(found::add);
            if (found.size() > MOST_FOUND) {
                return new Found(List.copyOf(found.subList(0, MOST_FOUND)), true);
            }
            if (rows.size() < AT_ONCE) {
                return new Found(List.copyOf(found), false);
            }
        }
        return new Found(List.copyOf(found), true);
    }

    private static boolean has(TodoRow row, List<List<String>> sought) {
        String text = FoldedText.of(String.join(
                " ",
                row.item().name(),
                row.item().caseNumber(),
                row.procedure(),
                row.subject(),
                row.applicant(),
                row.applicantPerson(),
                row.handler(),
                row.takenBy()));
        return sought.stream().allMatch(ways -> ways.stream().anyMatch(text::contains));
    }
}
