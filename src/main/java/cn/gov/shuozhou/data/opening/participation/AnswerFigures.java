package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.opening.participation.ContributionMapper.Asked;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a department answers what it is asked.
 *
 * @param medianDays working days from the day of the question; null where nothing was answered
 * @param late not answered, and asked more than ten working days ago
 */
public record AnswerFigures(
        String departmentName,
        int asked,
        int answered,
        @Nullable Integer medianDays,
        int late) {

    /** Within so many working days a question should be answered; 系统约定. */
    static final int LIMIT = 10;

    public String share() {
        return "%d%%".formatted(Math.round(100.0 * answered / asked));
    }

    static List<AnswerFigures> of(List<Asked> questions, WorkingDays days, LocalDate today) {
        Map<String, List<Asked>> byDepartment = questions.stream()
                .collect(Collectors.groupingBy(Asked::departmentName, LinkedHashMap::new, Collectors.toList()));
        return byDepartment.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), days, today))
                .toList();
    }

    private static AnswerFigures of(String department, List<Asked> questions, WorkingDays days, LocalDate today) {
        List<Integer> taken = questions.stream()
                .filter(asked -> asked.answeredOn() != null)
                .map(asked -> days.workingDaysBetween(asked.askedOn(), Objects.requireNonNull(asked.answeredOn())))
                .sorted()
                .toList();
        int late = (int) questions.stream()
                .filter(asked -> asked.answeredOn() == null && days.workingDaysBetween(asked.askedOn(), today) > LIMIT)
                .count();
        return new AnswerFigures(
                department,
                questions.size(),
                taken.size(),
                taken.isEmpty() ? null : taken.get((taken.size() - 1) / 2),
                late);
    }
}
