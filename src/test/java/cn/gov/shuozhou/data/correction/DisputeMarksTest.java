package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.correction.CorrectionScene.OTHER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.DisputeMark;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.process.Refused;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("第十九条：异议标注自收到反馈起，在页面、接口和下载里都看得到，了结后消失")
@OnPostgres(Reason.SQL)
class DisputeMarksTest extends CorrectionCases {

    @Test
    @DisplayName("资源页面、授权页面、下载的说明和列、接口的字段；授权不含有异议的信息项的看不到")
    void marksAreSeenWhereDataAreUsed() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        Grant file = scene.grant(resource, "public-security", DeliveryMode.FILE, "姓名", "登记日期");
        Grant unaffected = scene.grant(resource, "public-security", DeliveryMode.FILE, "姓名");
        Grant api = scene.grant(resource, "public-security", DeliveryMode.API, "姓名", "登记日期");
        String token = token(api);

        assertThat(read(OTHER, "/catalog/" + resource)).contains("异议标注", "“登记日期”有异议（数据错误，1 行）", number, "报告数据问题");
        assertThat(read(OTHER, "/grants/" + file.number())).contains("异议标注", number, "报告数据问题");
        assertThat(read(OTHER, "/grants/" + unaffected.number())).doesNotContain(number);
        assertThat(read(OTHER, "/grants/" + file.number() + "/notes.txt")).contains("异议标注：“登记日期”有异议");
        assertThat(read(OTHER, "/grants/" + file.number() + "/data.csv").lines())
                .containsExactly(
                        "\ufeff姓名,登记日期,异议标注",
                        "张小明,2020-05-20,",
                        "李文静,2021-06-01,登记日期：数据错误（%s）".formatted(number),
                        "王建国,2022-07-09,");
        assertThat(read(OTHER, "/grants/" + unaffected.number() + "/data.csv")).doesNotContain("异议标注");
        String json = records(api, token);
        assertThat(JsonPath.<List<Integer>>read(json, "$.disputes[0].records")).containsExactly(1);
        assertThat(JsonPath.<String>read(json, "$.disputes[0].caseNumber")).isEqualTo(number);
        assertThat(JsonPath.<List<String>>read(json, "$.disputes[0].items")).containsExactly("登记日期");
        assertThat(json).doesNotContain("早了十天", "2021-06-11", "A002");

        scene.at(TUE_2026_11_24);
        scene.unfounded(number);
        scene.confirm(number);

        assertThat(read(OTHER, "/catalog/" + resource)).doesNotContain("异议标注", number);
        assertThat(read(OTHER, "/grants/" + file.number())).doesNotContain("异议标注");
        assertThat(read(OTHER, "/grants/" + file.number() + "/data.csv")).doesNotContain("异议标注");
        assertThat(JsonPath.<List<Object>>read(records(api, token), "$.disputes"))
                .isEmpty();
    }

    @Test
    @DisplayName("数据换了新版本，标注跟着主键走；行没有了，只标注信息项")
    void marksFollowTheirRows() {
        long resource = scene.resource();
        scene.reported(resource);
        assertThat(scene.markedRows(resource)).containsExactly(2L);

        scene.upload(resource, CorrectionScene.SECOND);
        assertThat(scene.markedRows(resource)).containsExactly(3L);

        scene.upload(resource, "登记编号,姓名,登记日期\nA001,张小明,2020-05-20\nA003,王建国,2022-07-09\n");
        assertThat(scene.markedRows(resource)).isEmpty();
        assertThat(scene.marks(resource)).hasSize(1);

        scene.upload(resource, CorrectionScene.FIRST);
        assertThat(scene.markedRows(resource)).containsExactly(2L);
    }

    @Test
    @DisplayName("两种意见并存的标注保留，到同一行的下一件校核有了结论为止")
    void twoViewsStayUntilSettled() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.unfounded(number);
        scene.dispute(number);
        scene.rule(number, CorrectionScene.undecided());
        assertThat(scene.marks(resource)).extracting(DisputeMark::caseNumber).containsExactly(number);

        scene.at(TUE_2026_11_24);
        scene.upload(resource, CorrectionScene.SECOND);
        String elsewhere = scene.report(scene.input(resource, "A003"), REPORTER).caseNumber();
        scene.unfounded(elsewhere);
        scene.confirm(elsewhere);
        assertThat(scene.marks(resource)).extracting(DisputeMark::caseNumber).containsExactly(number);

        String again = scene.report(scene.input(resource, "A002"), REPORTER).caseNumber();
        scene.unfounded(again);
        scene.confirm(again);
        assertThat(scene.marks(resource)).isEmpty();
    }

    private String read(String person, String address) throws Exception {
        MockHttpServletResponse response = refused.send(person, get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return Refused.text(response);
    }

    private String records(Grant grant, String token) throws Exception {
        return Refused.text(mvc.perform(
                        get("/api/grants/{number}/records", grant.number()).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse());
    }

    private String token(Grant grant) throws Exception {
        Matcher shown = Pattern.compile("shuozhou_[A-Za-z0-9_-]{43}")
                .matcher(Refused.text(refused.send(
                        OTHER,
                        post("/grants/{number}/tokens", grant.number())
                                .param("name", "核验系统")
                                .param("expiresOn", "2027-01-31")
                                .with(csrf()))));
        assertThat(shown.find()).isTrue();
        return shown.group();
    }
}
