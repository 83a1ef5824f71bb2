package cn.gov.shuozhou.data.opening.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenWithdrawals;
import cn.gov.shuozhou.data.opening.index.OpenQuery.Sort;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.search.Synonyms;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MovableClockTest
@DisplayName("第二十二条：几个节点各有索引，都跟得上数据库")
class TwoNodesTest {

    private static final String SCHOOLS = "204001/1";

    @Autowired
    private OpenIndex first;

    @Autowired
    private OpenCatalog catalog;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private OpenWithdrawals withdrawals;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    private IndexedResources indexed;
    private OpenIndex second;

    @BeforeEach
    void startAnotherNode() throws IOException {
        indexed = new IndexedResources(catalog);
        second = new OpenIndex(catalog, synonyms, indexed);
    }

    @AfterEach
    void stopIt() throws IOException {
        indexed.close();
        jdbc.update("delete from open_withdrawal");
        jdbc.update("update resource set name = '学校名录', version = 1 where code = ?", SCHOOLS);
    }

    private static List<String> found(OpenIndex index, String words) {
        return index.search(new OpenQuery(words, Map.of(), Sort.RELEVANCE, 1)).page().rows().stream()
                .map(entry -> entry.resource().code())
                .toList();
    }

    @Test
    @DisplayName("一个节点上刚停止开放的，另一个节点立刻不再列出，恢复后又有")
    void takenOff() {
        assertThat(List.of(first, second))
                .allSatisfy(node -> assertThat(found(node, "学校名录")).contains(SCHOOLS));

        withdrawals.withdraw(
                SCHOOLS,
                "学校地址中混有学生家庭住址，正在核对",
                organization.person("bureau.supervisor").orElseThrow());

        assertThat(List.of(first, second))
                .allSatisfy(node -> assertThat(found(node, "学校名录")).doesNotContain(SCHOOLS));
        jdbc.update("delete from open_withdrawal");
        Waiting.await("both have it again")
                .untilAsserted(() -> assertThat(List.of(first, second))
                        .allSatisfy(node -> assertThat(found(node, "学校名录")).contains(SCHOOLS)));
    }

    @Test
    @DisplayName("一个节点上改了名的，另一个节点按新名称找得到")
    void renamed() {
        assertThat(found(second, "书院花名册")).doesNotContain(SCHOOLS);

        jdbc.update("update resource set name = '书院花名册', version = 2 where code = ?", SCHOOLS);

        Waiting.await("both find the new name")
                .untilAsserted(() -> assertThat(List.of(first, second))
                        .allSatisfy(node -> assertThat(found(node, "书院花名册")).contains(SCHOOLS)));
    }

    @Test
    @DisplayName("没有变化的，不再逐项读，只看合计；变了的再读")
    void unchangedResourcesAreNotReadAgain() throws IOException {
        OpenCatalog counted = mock(OpenCatalog.class, delegatesTo(catalog));
        IndexedResources third = new IndexedResources(counted);
        try {
            lookAgain(third, counted, 3);
            verify(counted, times(1)).stamps();

            jdbc.update("update resource set version = 2 where code = ?", SCHOOLS);
            lookAgain(third, counted, 5);
            verify(counted, times(2)).stamps();
        } finally {
            third.close();
        }
    }

    private static void lookAgain(IndexedResources node, OpenCatalog counted, int times) {
        Waiting.await("it has looked for changes").until(() -> {
            node.all();
            return mockingDetails(counted).getInvocations().stream()
                            .filter(call -> call.getMethod().getName().equals("state"))
                            .count()
                    >= times;
        });
    }
}
