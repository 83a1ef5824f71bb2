package cn.gov.shuozhou.data.casework.list;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.paging.LikePattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PortalTest
@DisplayName("字对索引：不漏掉逐行比较找得到的")
@OnPostgres(Reason.SQL)
@EnabledIfSystemProperty(named = "test.database", matches = "postgres", disabledReason = "the index is PostgreSQL's")
class WordIndexTest {

    private static final int TEXTS = 2_000;
    private static final List<String> LETTERS =
            List.of("民", "政", "局", "户", "籍", "a", "1", "-", "%", "_", "!", "\\", " ", "'", "𠮷");

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @DisplayName("随机的文字和词，有通配符、四字节汉字、一个字的：逐行比较找到的，索引都放行；不含的大多挡住")
    void letsPassWhateverIsFound() {
        Random random = new Random(20261130);
        int found = 0;
        int kept = 0;
        int keptCases = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = word(random, 30);
            String pattern = LikePattern.containing(word(random, 3));
            if (pattern.equals("%%")) {
                continue;
            }
            boolean like = jdbc.queryForObject("select ? like ? escape '!'", Boolean.class, text, pattern);
            boolean may = jdbc.queryForObject("select may_match(?, ?)", Boolean.class, text, pattern);
            boolean ofCase =
                    jdbc.queryForObject("select case_grams(?) @@ sought_case_grams(?)", Boolean.class, text, pattern);
            assertThat(may && ofCase || !like).as("%s like %s", text, pattern).isTrue();
            found += like ? 1 : 0;
            kept += may ? 0 : 1;
            keptCases += ofCase ? 0 : 1;
        }
        assertThat(found).isGreaterThan(TEXTS / 10);
        assertThat(kept).isGreaterThan(TEXTS / 10);
        assertThat(keptCases).isGreaterThanOrEqualTo(kept);
    }

    @Test
    @DisplayName("文字里的任何一截，都找得到它")
    void letsPassEachPartOfAText() {
        Random random = new Random(20261201);
        for (int i = 0; i < TEXTS; i++) {
            String text = "gx-1406" + word(random, 30);
            int from = random.nextInt(text.length());
            String part = text.substring(from, from + 1 + random.nextInt(text.length() - from));
            String pattern = LikePattern.containing(part);
            if (!part.equals(part.strip())
                    || Character.isLowSurrogate(part.charAt(0))
                    || Character.isHighSurrogate(part.charAt(part.length() - 1))) {
                continue; // nobody can type it
            }
            assertThat(jdbc.queryForObject(
                            "select may_match(?, ?) and case_grams(?) @@ sought_case_grams(?)",
                            Boolean.class,
                            text,
                            pattern,
                            text,
                            pattern))
                    .as("%s in %s", part, text)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("四个相邻的半角字符合为一段，里面的字对不另找；其余按字对，一个字按一个字")
    void piecesOfWords() {
        assertThat(parts("%0012民政%")).containsExactlyInAnyOrder("0012", "2民", "民政");
        assertThat(parts("%00!%12%")).containsExactlyInAnyOrder("00%1", "0%12");
        assertThat(parts("%01民政%")).containsExactlyInAnyOrder("01", "1民", "民政");
        assertThat(parts("%民%")).containsExactly("民");
        assertThat(parts("%%")).isEmpty();
    }

    private List<String> parts(String pattern) {
        return jdbc.queryForList("select unnest(sought_case_parts(?))", String.class, pattern);
    }

    private static String word(Random random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int left = 1 + random.nextInt(longest); left > 0; left--) {
            word.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return word.toString();
    }
}
