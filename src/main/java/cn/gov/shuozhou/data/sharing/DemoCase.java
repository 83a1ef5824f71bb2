package cn.gov.shuozhou.data.sharing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * 示例数据: one line of demo/cases.csv.
 *
 * @param workdays how many working days ago it was submitted
 * @param course what was done with it, in order
 */
record DemoCase(int workdays, String requester, String resource, String purpose, String basis, List<Step> course) {

    /** What somebody does so many working days after the application was submitted. */
    record Step(int workdays, DemoAct act) {

        static Step of(String text) {
            String[] words = text.strip().split(" ");
            return new Step(Integer.parseInt(words[0]), DemoAct.valueOf(words[1].toUpperCase(Locale.ROOT)));
        }
    }

    static List<DemoCase> all() {
        CSVFormat csv = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = new InputStreamReader(
                        new ClassPathResource("demo/cases.csv").getInputStream(), StandardCharsets.UTF_8);
                Stream<CSVRecord> rows = csv.parse(text).stream()) {
            return rows.map(DemoCase::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoCase of(CSVRecord row) {
        String course = row.get("course");
        return new DemoCase(
                Integer.parseInt(row.get("workdays")),
                row.get("requester"),
                row.get("resource"),
                row.get("purpose"),
                row.get("basis"),
                course.isBlank()
                        ? List.of()
                        : Stream.of(course.split(";")).map(Step::of).toList());
    }
}
