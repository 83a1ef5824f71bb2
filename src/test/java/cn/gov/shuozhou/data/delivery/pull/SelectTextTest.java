package cn.gov.shuozhou.data.delivery.pull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("第十七条：取数的查询只能是一条 SELECT")
class SelectTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from people",
                "  SELECT xm AS \"姓名\", update_time AS \"更新时间\" FROM \"set\".people WHERE note = 'delete; 不是'",
                "with recent as (select * from people) select * from recent"
            })
    @DisplayName("可以的")
    void fine(String query) {
        assertThat(SelectText.problem(query.replace(";", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1; drop table people | 分号",
                "select 1 -- 注 | 注释",
                "select 1 /* 注 */ | 注释",
                "select $$a$$ | $$",
                "select E'\\' from people | 反斜线",
                "select 'a from people | 引号",
                "delete from people | SELECT 开头",
                "selected from people | SELECT 开头",
                "select * into copy from people | into",
                "select * from final table (insert into people values (1)) | insert",
                "with gone as (delete from people returning *) select * from gone | delete",
                "select * from people for update | update",
                "explain select 1 | SELECT 开头"
            })
    @DisplayName("不可以的，说明哪里不对")
    void refused(String query, String word) {
        assertThat(SelectText.problem(query))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains(word).endsWith("。"));
    }
}
