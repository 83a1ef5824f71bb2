package cn.gov.shuozhou.data.opening.index;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MovableClockTest
@DisplayName("第二十二条：查找的效果，以六十个评定过的问题衡量")
class JudgedQueriesTest {

    private static final int SHOWN = 10;

    @Autowired
    OpenIndex index;

    @Test
    @DisplayName("前十项的召回率不低于 0.95")
    void recall() {
        List<String> missed = new ArrayList<>();
        List<Double> recalls = new ArrayList<>();
        for (CSVRecord question : questions()) {
            Set<String> wanted = Set.of(question.get("relevant").split(" "));
            List<String> found = codes(question.get("query"));
            long hits = wanted.stream().filter(found::contains).count();
            recalls.add((double) hits / wanted.size());
            if (hits < wanted.size()) {
                missed.add(question.get("query") + " -> " + found + ", wanted " + wanted);
            }
        }

        assertThat(recalls).hasSize(60);
        assertThat(recalls.stream().mapToDouble(Double::doubleValue).average().orElse(0))
                .as(String.join("\n", missed))
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    @DisplayName("不相干的词查不到东西；查找的写法（全角、大小写、代码）不影响结果")
    void precisionAndForms() {
        assertThat(codes("量子计算机")).isEmpty();
        assertThat(codes("婚姻登记")).as("不开放的").doesNotContain("101002/1");
        assertThat(codes("a级 纳税人")).startsWith("105002/1");
        assertThat(codes("Ａ级　纳税人")).isEqualTo(codes("a级 纳税人"));
        assertThat(codes("204001/1")).containsExactly("204001/1");
        assertThat(codes("水")).contains("208001/2", "211003/1");
        assertThat(codes("+-*/\\\"()[]{}~^?:!&|")).isEmpty();
    }

    private List<String> codes(String words) {
        return index.search(new OpenQuery(words, Map.of(), OpenQuery.Sort.RELEVANCE, 1)).page().rows().stream()
                .map(entry -> entry.resource().code())
                .limit(SHOWN)
                .toList();
    }

    private static List<CSVRecord> questions() {
        try (var text = new InputStreamReader(
                Objects.requireNonNull(JudgedQueriesTest.class.getResourceAsStream("judged-queries.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
