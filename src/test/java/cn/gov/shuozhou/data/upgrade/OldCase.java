package cn.gov.shuozhou.data.upgrade;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A case of the old database, and how its file must read after the upgrade.
 *
 * @param name what distinguishes it from the others
 * @param outcome empty while it is open
 * @param dueOn empty when no limit that binds somebody runs
 */
record OldCase(String name, String number, String state, String phase, String outcome, String dueOn, String overdue) {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    static List<OldCase> all() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(OldCase.class.getResourceAsStream("before-casework-cases.csv")),
                StandardCharsets.UTF_8)) {
            return CSV.parse(file).stream().map(OldCase::of).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static OldCase of(CSVRecord row) {
        return new OldCase(
                row.get("name"),
                row.get("number"),
                row.get("state"),
                row.get("phase"),
                row.get("outcome"),
                row.get("due_on"),
                row.get("overdue"));
    }

    static OldCase named(String name) {
        return all().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    boolean isOpen() {
        return !phase.equals("CLOSED");
    }

    String procedure() {
        return switch (number.substring(0, 2)) {
            case "GX" -> "conditional-sharing";
            case "ML" -> "catalog-publication";
            default -> "catalog-change";
        };
    }
}
