package cn.gov.shuozhou.data.casework.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What an applicant was answered, as a letter says it: nothing that the applicant has not been told.
 *
 * @param agency who answers
 * @param points what is answered, one paragraph each
 */
public record Reply(
        String caseNumber,
        String title,
        String addressee,
        String opening,
        List<String> points,
        String agency,
        LocalDate date) {

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九");

    public Reply {
        points = List.copyOf(points);
        if (points.size() > NUMERALS.size()) {
            throw new IllegalArgumentException("More points than numerals: " + points.size());
        }
    }

    /** The text of the letter by paragraphs, the points numbered. */
    public List<String> paragraphs() {
        Stream<String> numbered =
                IntStream.range(0, points.size()).mapToObj(at -> NUMERALS.get(at) + "、" + points.get(at));
        return Stream.concat(Stream.of(opening), numbered).toList();
    }

    /** As GB/T 9704-2012 writes dates. */
    public String dated() {
        return "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** What stands where other letters have a 文号: an answer to an application is given none. */
    public String number() {
        return "办件编号：" + caseNumber;
    }
}
