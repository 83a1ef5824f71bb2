package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.catalog.Catalog.Found;
import cn.gov.shuozhou.data.catalog.ResourceQuery.Sort;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.search.Synonyms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("查找目录：找到的、次序和项数与逐项比较相同")
@OnPostgres(Reason.SQL)
class CatalogWordsTest {

    @Autowired
    private Catalog catalog;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private SqlSession session;

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "企业 登记",
                "登记",
                "企业",
                "信息",
                "息",
                "公司",
                "名录7",
                "登记1",
                "x/13",
                "x/",
                "100%",
                "%",
                "_",
                "!",
                "a!b",
                "'",
                "\\",
                "设施 登记 企业",
                "没有这个词",
                "朔州市 企业"
            })
    @DisplayName("名称里有每个词的在前，一个字、多个词、同义词、代码的一部分、通配符：逐页看不重不漏，筛选部门和共享类型也是")
    void everyKindOfWords(String words) {
        long one = jdbc.queryForObject("select min(id) from resource where status = 'PUBLISHED'", Long.class);
        copy(
                one,
                10,
                59,
                n -> List.of("公司登记信息", "企业信息", "设施名录", "it's a!b 100%_\\").get(n % 4) + n,
                "企业的登记");
        TestDatabase.analyze(jdbc, "resource");

        for (String department : Stream.concat(
                        Stream.of((String) null),
                        Stream.of(catalog.resource(one).providerCode()))
                .toList()) {
            for (SharingType type : Stream.concat(Stream.of((SharingType) null), Stream.of(SharingType.values()))
                    .toList()) {
                assertThat(paged(words, department, type)).isEqualTo(compared(words, department, type));
            }
        }
    }

    @Test
    @DisplayName("按词找到的数到 1,000 项；更多的不说各种共享类型各有多少，下一页照样能去。不按词的都数")
    void countsOfWordsStop() {
        long one = jdbc.queryForObject(
                "select min(id) from resource where status = 'PUBLISHED' and sharing_type = 'CONDITIONAL'", Long.class);
        copy(one, 1, 1_000, n -> "火箭" + n, "");
        assertThat(found("火箭", null, 1).page().total()).isEqualTo(1_000);
        assertThat(found("火箭", null, 1).page().more()).isFalse();
        assertThat(found("火箭", null, 1).counts())
                .containsEntry(SharingType.CONDITIONAL, 1_000L)
                .containsEntry(SharingType.NOT_SHARED, 0L);

        copy(one, 1_001, 1_050, n -> "火箭" + n, "");
        session.clearCache();
        assertThat(found("火箭", null, 1).counts()).isNull();
        assertThat(found("火箭", null, 1).page().total()).isEqualTo(1_000);
        assertThat(found("火箭", null, 1).page().more()).isTrue();
        assertThat(found("火箭", null, 99).page().total()).isEqualTo(1_050);
        assertThat(found("火箭", null, 99).page().rows()).hasSize(10);
        assertThat(found("火箭", SharingType.CONDITIONAL, 1).page().more()).isTrue();
        assertThat(found("火箭", SharingType.NOT_SHARED, 1).page().total()).isZero();

        Found all = found("", null, 1);
        assertThat(all.page().total()).isEqualTo(published("1 = 1"));
        assertThat(all.counts()).isNotNull();
        all.counts().forEach((type, total) -> assertThat(total).isEqualTo(published("sharing_type = '" + type + "'")));
        assertThat(all.providers()).allSatisfy(provider -> {
            assertThat(provider.resources()).isEqualTo(published("provider_code = '" + provider.code() + "'"));
            assertThat(provider.name())
                    .isEqualTo(jdbc.queryForObject(
                            "select min(provider_name) from resource where provider_code = ?",
                            String.class,
                            provider.code()));
        });
        assertThat(all.providers().stream().mapToLong(Provider::resources).sum())
                .isEqualTo(all.page().total());
    }

    private long published(String where) {
        return jdbc.queryForObject("select count(*) from resource where status = 'PUBLISHED' and " + where, Long.class);
    }

    private Found found(String words, @Nullable SharingType type, int page) {
        return catalog.found(new ResourceQuery(words, null, type, null, null, Sort.RELEVANCE, page));
    }

    /** The codes on all pages, which are as many as is said. */
    private List<String> paged(String words, @Nullable String department, @Nullable SharingType type) {
        List<String> codes = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Found found = catalog.found(new ResourceQuery(words, department, type, null, null, Sort.RELEVANCE, page));
            pages = found.page().count();
            found.page().rows().forEach(row -> codes.add(row.code()));
            assertThat(found.page().total())
                    .isEqualTo(compared(words, department, type).size());
            assertThat(found.counts()).isNotNull();
            found.counts()
                    .forEach((one, total) -> assertThat(total)
                            .as("%s %s", words, one)
                            .isEqualTo(compared(words, department, one).size()));
        }
        return codes;
    }

    /** What the plain table says. */
    private List<String> compared(String words, @Nullable String department, @Nullable SharingType type) {
        List<List<String>> sought = synonyms.ways(words);
        return jdbc.queryForList("select * from resource where status = 'PUBLISHED' order by code").stream()
                .filter(row -> department == null || department.equals(row.get("provider_code")))
                .filter(row -> type == null || type.name().equals(row.get("sharing_type")))
                .filter(row -> hits(sought, row, "search_text") == sought.size())
                .sorted(Comparator.comparing((Map<String, Object> row) -> -hits(sought, row, "name_key")))
                .map(row -> row.get("code").toString())
                .toList();
    }

    private static long hits(List<List<String>> sought, Map<String, Object> row, String column) {
        return sought.stream()
                .filter(ways -> ways.stream().anyMatch(row.get(column).toString()::contains))
                .count();
    }

    private interface Naming {
        String of(int number);
    }

    /** More resources like this one, quickly. */
    private void copy(long id, int from, int to, Naming naming, String text) {
        jdbc.batchUpdate(
                """
                insert into resource (code, category, section, heading, name, name_key, provider_code, provider_name,
                    provider_credit_code, summary, format_class, format_type, theme, sharing_type, sharing_condition,
                    sharing_method, sharing_method_type, open, open_condition, update_cycle, published_on, version, status,
                    demo, data_rows, search_text)
                select ?, category, section, heading, ?, ?, provider_code, provider_name,
                    provider_credit_code, summary, format_class, format_type, theme, sharing_type, sharing_condition,
                    sharing_method, sharing_method_type, open, open_condition, update_cycle, published_on, version, status,
                    demo, data_rows, ? from resource where id = ?
                """,
                IntStream.rangeClosed(from, to)
                        .mapToObj(n -> new Object[] {
                            "x/" + n, naming.of(n), naming.of(n), naming.of(n) + "\nx/" + n + "\n" + text, id
                        })
                        .toList());
        TestDatabase.analyze(jdbc, "resource");
    }
}
