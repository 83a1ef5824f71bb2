package cn.gov.shuozhou.data.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * On which days of the solar calendar the festivals of the lunar calendar, and 清明, fall: {@code calendar/festivals.csv}, one
 * row a year. Computed by an ephemeris and checked against every notice known; new moons within minutes of midnight (2027,
 * 2030) are why it is a table and not a calculation of our own.
 *
 * @param springFestival 正月初一
 */
record LunarFestivals(
        int year, LocalDate springFestival, LocalDate qingming, LocalDate dragonBoat, LocalDate midAutumn) {

    private static final String TABLE = "/calendar/festivals.csv";
    private static final Map<Integer, LunarFestivals> YEARS = read();

    /** Empty for a year that the table does not reach. */
    static Optional<LunarFestivals> of(int year) {
        return Optional.ofNullable(YEARS.get(year));
    }

    private static Map<Integer, LunarFestivals> read() {
        try (InputStream table = LunarFestivals.class.getResourceAsStream(TABLE)) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(LunarFestivals::row)
                    .collect(Collectors.toMap(LunarFestivals::year, Function.identity()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LunarFestivals row(String line) {
        String[] cells = line.split(",");
        LocalDate[] days = Arrays.stream(cells).skip(1).map(LocalDate::parse).toArray(LocalDate[]::new);
        return new LunarFestivals(Integer.parseInt(cells[0]), days[0], days[1], days[2], days[3]);
    }
}
