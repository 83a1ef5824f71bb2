package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.ReflectionTestUtils;

@PathRulesTest
@DisplayName("引擎接口的列表一次最多 2000 条")
class ListLimitTest {

    private static final String API = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private ListLimit limit;

    @Autowired
    private FilterService filters;

    @AfterEach
    void theUsualLimit() {
        ReflectionTestUtils.setField(limit, "most", 2_000);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "'', maxResults=2000",
        "firstResult=5, firstResult=5&maxResults=2000",
        "maxResults=0, maxResults=0",
        "maxResults=50&name=%E7%94%B2, name=%E7%94%B2&maxResults=50",
        "maxResults=2000, maxResults=2000",
        "maxResults=2001, maxResults=2000",
        "maxResults=%2B9, maxResults=9",
        "maxResults=-1, maxResults=2000",
        "maxResults=99999999999999, maxResults=2000",
        "maxResults=, maxResults=2000",
        "maxResults, maxResults=2000",
        "maxResults=many, maxResults=many",
        "m%61xResults=9999, maxResults=2000",
        "maxResults=9999&maxResults=10, maxResults=10",
        "maxresults=1&%zz=1, maxresults=1&%zz=1&maxResults=2000"
    })
    @DisplayName("没有写的补上，过大、为负、重复、变形书写的都改到限度以内")
    void theQueryIsLimited(String asked, String passedOn) {
        assertThat(limit.limited(asked.isEmpty() ? null : asked)).isEqualTo(passedOn);
    }

    @Test
    @DisplayName("网页应用接口和 /engine-rest：列表（含历史、POST 查询、筛选器）受限，计数不受限")
    void listsAreLimitedAndCountsAreNot() throws Exception {
        Visitor bureau = Visitor.signedIn(port, "here.bureau");
        int steps = count(bureau.get(API + "/history/activity-instance/count"));
        int processes = count(bureau.get(API + "/process-definition/count"));
        assertThat(steps).isGreaterThan(1);
        assertThat(processes).isGreaterThan(1);
        assertThat(size(bureau.get(API + "/process-definition"))).isEqualTo(processes);

        ReflectionTestUtils.setField(limit, "most", 1);
        assertThat(size(bureau.get(API + "/user"))).isEqualTo(1);
        assertThat(size(bureau.get(API + "/process-definition?maxResults=50"))).isEqualTo(1);
        assertThat(size(bureau.get(API + "/history/activity-instance"))).isEqualTo(1);
        assertThat(size(bureau.post(API + "/history/process-instance", "{}"))).isEqualTo(1);
        assertThat(size(bureau.post(API + "/variable-instance", "{}"))).isEqualTo(1);
        assertThat(count(bureau.get(API + "/history/activity-instance/count"))).isEqualTo(steps);
        assertThat(count(bureau.get(API + "/process-definition/count"))).isEqualTo(processes);

        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        assertThat(size(program.get("/engine-rest/process-definition?maxResults=99999999999999")))
                .isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("Tasklist 照常按页取筛选器的待办，并得到总数")
    void tasklistGoesOn() {
        String filter = filters.createTaskFilterQuery()
                .filterName("本部门待办")
                .singleResult()
                .getId();
        var page = Visitor.signedIn(port, "here.approver")
                .get(API + "/filter/" + filter + "/list?firstResult=0&maxResults=15", "application/hal+json");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("答复共享申请", "\"count\":1");
    }

    private static int size(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body()).size();
    }

    private static int count(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body()).get("count").asInt();
    }
}
