package cn.gov.shuozhou.data.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A day or a point in time in a cell, as a person would have typed it: midnight is the day alone. */
final class DayText {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private DayText() {}

    static String of(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : SECOND.format(time);
    }

    /** A cell of type {@code d}, which some programs write as ISO 8601; anything else stays what it is. */
    static String ofIso(String written) {
        String plain = written.endsWith("Z") ? written.substring(0, written.length() - 1) : written;
        try {
            return plain.contains("T")
                    ? of(LocalDateTime.parse(plain))
                    : LocalDate.parse(plain).toString();
        } catch (DateTimeException notIso) {
            return written;
        }
    }
}
