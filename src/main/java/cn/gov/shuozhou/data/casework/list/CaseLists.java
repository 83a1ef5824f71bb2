package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Cursor;
import cn.gov.shuozhou.data.paging.KeyPage;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 办件总览: the cases of all procedures, open and finished, of any year. */
@Service
@Transactional(readOnly = true)
class CaseLists {

    private final CaseListReading reading;
    private final CaseListMapper mapper;
    private final CaseRows rows;

    CaseLists(CaseListReading reading, CaseListMapper mapper, CaseRows rows) {
        this.reading = reading;
        this.mapper = mapper;
        this.rows = rows;
    }

    /**
     * The page that is asked for.
     *
     * @throws RequestRejected invalid when filter, order or key are none
     */
    KeyPage<CaseRow> page(CaseListInput input, Person person) {
        CaseListReading.Asked asked = reading.read(input, person);
        CaseListFilter filter = asked.filter();
        CaseOrder order = asked.order();
        Cursor from = from(input.key(), order);
        List<CaseFile> read = read(filter, order, from, KeyPage.READ);
        KeyPage<CaseFile> page = KeyPage.of(read, () -> countUpTo(filter, KeyPage.COUNTED + 1), from, order::after);
        return page.with(rows.of(page.rows(), person));
    }

    /** How many cases the list has. */
    long count(CaseListInput input, Person person) {
        return mapper.count(reading.read(input, person).filter());
    }

    /** No more than so many. */
    long countUpTo(CaseListInput input, Person person, int most) {
        return countUpTo(reading.read(input, person).filter(), most);
    }

    /** So many cases after a place in the list, or from its beginning. */
    List<CaseRow> after(CaseListReading.Asked asked, @Nullable Cursor place, int limit, Person person) {
        return rows.of(read(asked.filter(), asked.order(), place, limit), person);
    }

    /** The same list to be taken away; without rows when there are more than can be taken at once. */
    Page<CaseRow> whole(CaseListInput input, Person person) {
        CaseListReading.Asked asked = reading.read(input, person);
        CaseListFilter filter = asked.filter();
        CaseOrder order = asked.order();
        long total = countUpTo(filter, Page.WHOLE_SIZE + 1);
        List<CaseFile> read = total > Page.WHOLE_SIZE ? List.of() : read(filter, order, null, Page.WHOLE_SIZE);
        return Page.whole(rows.of(read, person), total);
    }

    private static @Nullable Cursor from(@Nullable String key, CaseOrder order) {
        return CaseListInput.isBlank(key) || key == null
                ? null
                : order.place(key).orElseThrow(Keys::madeUp);
    }

    private List<CaseFile> read(CaseListFilter filter, CaseOrder order, @Nullable Cursor from, int limit) {
        boolean byParty = filter.byDepartment() && !order.sort().isSometimesMissing();
        List<CaseFile> files = new ArrayList<>();
        for (CaseSlice slice : order.slices(from, byParty)) {
            int left = limit - files.size();
            if (left > 0) {
                files.addAll(byParty ? mapper.rowsOfDepartment(filter, slice, left) : mapper.rows(filter, slice, left));
            }
        }
        if (from != null && from.backwards()) {
            Collections.reverse(files);
        }
        return files;
    }

    private long countUpTo(CaseListFilter filter, int most) {
        if (filter.manyByWordsOnly() && most <= CaseListFilter.MOST_FOUND + 1) {
            return most;
        }
        return filter.departmentOnly()
                ? mapper.countOfDepartment(String.valueOf(filter.department()), most)
                : mapper.countUpTo(filter, most);
    }
}
