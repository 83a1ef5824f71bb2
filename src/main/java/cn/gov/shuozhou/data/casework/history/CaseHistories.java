package cn.gov.shuozhou.data.casework.history;

import static java.util.stream.Collectors.groupingBy;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.clock.ClockHistories;
import cn.gov.shuozhou.data.clock.ClockHistory;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The cases of all procedures with their history, in the order of their receipt, read some at a time. */
@Service
public class CaseHistories {

    private final CaseHistoryMapper mapper;
    private final ClockHistories clocks;

    CaseHistories(CaseHistoryMapper mapper, ClockHistories clocks) {
        this.mapper = mapper;
        this.clocks = clocks;
    }

    public long count(CaseSelection selection) {
        return mapper.count(selection);
    }

    /**
     * The next of the selected cases.
     *
     * @param after the last one that was read; null for the first
     * @param earliest the earliest moment that will be asked for
     */
    public List<CaseHistory> next(
            CaseSelection selection, @Nullable CaseFile after, int limit, LocalDateTime earliest) {
        List<CaseFile> files = mapper.files(selection, after, limit);
        if (files.isEmpty()) {
            return List.of();
        }
        List<String> numbers = files.stream().map(CaseFile::number).toList();
        Map<String, List<ClockHistory>> running = clocks.ofCases(numbers, earliest);
        Map<String, List<DatedFact>> facts = mapper.facts(numbers).stream().collect(groupingBy(DatedFact::caseNumber));
        Map<String, List<OverdueChange>> overdues =
                mapper.overdues(numbers).stream().collect(groupingBy(OverdueChange::caseNumber));
        return files.stream()
                .map(file -> new CaseHistory(
                        file,
                        facts.getOrDefault(file.number(), List.of()),
                        running.getOrDefault(file.number(), List.of()),
                        overdues.getOrDefault(file.number(), List.of())))
                .toList();
    }
}
