package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.DecidedTask;
import cn.gov.shuozhou.data.casework.TakeBacks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Cursor;
import cn.gov.shuozhou.data.paging.KeyPage;
import cn.gov.shuozhou.data.paging.Page;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 已办: what a person or a department has decided, newest first. */
@Service
@Transactional(readOnly = true)
class DoneLists {

    private static final String ORDER = "DECIDED-";
    private static final int AT_ONCE = 500;

    private final DoneMapper mapper;
    private final CaseFiles files;
    private final CaseRows rows;
    private final TakeBacks takeBacks;

    DoneLists(DoneMapper mapper, CaseFiles files, CaseRows rows, TakeBacks takeBacks) {
        this.mapper = mapper;
        this.files = files;
        this.rows = rows;
        this.takeBacks = takeBacks;
    }

    KeyPage<DoneRow> page(DoneFilter filter, @Nullable String key, Person person) {
        Cursor from = key == null || key.isBlank() ? null : place(key);
        KeyPage<Decided> page =
                KeyPage.of(read(filter, from), () -> mapper.count(filter, KeyPage.COUNTED + 1), from, DoneLists::after);
        return page.with(rows(page.rows(), person));
    }

    /** The same list to be taken away; without rows when there are more than can be taken at once. */
    Page<DoneRow> whole(DoneFilter filter, Person person) {
        long total = mapper.count(filter, Page.WHOLE_SIZE + 1);
        List<Decided> read = total > Page.WHOLE_SIZE ? List.of() : mapper.older(filter, null, null, Page.WHOLE_SIZE);
        return Page.whole(rows(read, person), total);
    }

    private List<Decided> read(DoneFilter filter, @Nullable Cursor from) {
        if (from == null) {
            return mapper.older(filter, null, null, KeyPage.READ);
        }
        LocalDateTime at = LocalDateTime.parse(from.value());
        if (!from.backwards()) {
            return mapper.older(filter, at, from.id(), KeyPage.READ);
        }
        List<Decided> newer = new ArrayList<>(mapper.newer(filter, at, from.id(), KeyPage.READ));
        Collections.reverse(newer);
        return newer;
    }

    private List<DoneRow> rows(List<Decided> decisions, Person person) {
        List<DoneRow> shown = new ArrayList<>(decisions.size());
        for (int from = 0; from < decisions.size(); from += AT_ONCE) {
            shown.addAll(together(decisions.subList(from, Math.min(decisions.size(), from + AT_ONCE)), person));
        }
        return shown;
    }

    private List<DoneRow> together(List<Decided> decisions, Person person) {
        Map<String, CaseFile> decided =
                files.all(decisions.stream().map(Decided::caseNumber).collect(Collectors.toSet()));
        Map<String, CaseRow> cases = rows.of(List.copyOf(decided.values()), person).stream()
                .collect(Collectors.toMap(row -> row.file().number(), Function.identity()));
        Set<String> reversible = decided.values().stream()
                .flatMap(file -> takeBacks.open(file, person).stream())
                .map(DecidedTask::taskId)
                .collect(Collectors.toSet());
        return decisions.stream()
                .map(one -> new DoneRow(
                        one, Objects.requireNonNull(cases.get(one.caseNumber())), reversible.contains(one.taskId())))
                .toList();
    }

    private static Cursor after(Decided decision) {
        return new Cursor(ORDER, false, decision.decidedAt().toString(), decision.taskId());
    }

    private static Cursor place(String key) {
        return Cursor.read(key, ORDER).filter(DoneLists::isReadable).orElseThrow(Keys::madeUp);
    }

    private static boolean isReadable(Cursor cursor) {
        try {
            return cursor.value().matches("\\d{4}-.*")
                    && LocalDateTime.parse(cursor.value()).toString().equals(cursor.value());
        } catch (DateTimeParseException madeUp) {
            return false;
        }
    }
}
