package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseDeadline;
import cn.gov.shuozhou.data.casework.CaseDeadlines;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.organization.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes lines of case files: limits and names are read for many at once, never line by line. */
@Component
class CaseRows {

    private static final int AT_ONCE = 500;

    private final CaseTypes types;
    private final CaseDeadlines deadlines;
    private final CaseListMapper mapper;

    CaseRows(CaseTypes types, CaseDeadlines deadlines, CaseListMapper mapper) {
        this.types = types;
        this.deadlines = deadlines;
        this.mapper = mapper;
    }

    List<CaseRow> of(List<CaseFile> files, Person reader) {
        List<CaseRow> rows = new ArrayList<>(files.size());
        for (int from = 0; from < files.size(); from += AT_ONCE) {
            rows.addAll(together(files.subList(from, Math.min(files.size(), from + AT_ONCE)), reader));
        }
        return rows;
    }

    private List<CaseRow> together(List<CaseFile> files, Person reader) {
        Map<String, CaseDeadline> limits = deadlines.of(files);
        Map<String, String> names = names(files.stream()
                .map(CaseFile::applicantPerson)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return files.stream()
                .map(file -> new CaseRow(
                        file,
                        types.of(file).label(),
                        types.state(file),
                        names.getOrDefault(Objects.requireNonNullElse(file.applicantPerson(), ""), ""),
                        Objects.requireNonNull(limits.get(file.number())),
                        types.of(file).maySee(file, reader)))
                .toList();
    }

    /** The names of these accounts' owners. */
    Map<String, String> names(Collection<String> accounts) {
        return accounts.isEmpty()
                ? Map.of()
                : mapper.names(Set.copyOf(accounts)).stream()
                        .collect(Collectors.toMap(CaseListMapper.Name::id, CaseListMapper.Name::name));
    }
}
