package cn.gov.shuozhou.data.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import java.time.Period;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("审计日志的几条规则")
class AuditRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"P5M", "P180D", "P0D", "P-1Y"})
    @DisplayName("保存期限短于六个月：不启动，说明怎样改")
    void aShortRetentionIsRefused(String period) {
        assertThatExceptionOfType(RetentionTooShort.class)
                .isThrownBy(() -> retention(period))
                .withMessageContaining("短于法定的六个月。请设为 P6M 或更长");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P6M", "P3Y", "P184D"})
    @DisplayName("六个月或更长：可以")
    void aLongRetentionPasses(String period) {
        assertThat(retention(period)).isNotNull();
    }

    @Test
    @DisplayName("说明中去掉用户所填内容和长号码，多处问题只留几处")
    void whatUsersTypedIsLeftOut() {
        assertThat(Redaction.sentences(List.of("用户名“我的口令”不正确。", "电话 13800138000 已登记。")))
                .isEqualTo("用户名“…”不正确。 电话 … 已登记。");
        assertThat(Redaction.sentences(List.of("没有引号结尾“140602199003071231"))).isEqualTo("没有引号结尾“…”");
        assertThat(Redaction.sentences(Collections.nCopies(60, "第 1 行：空。"))).endsWith("（共 60 处）");
        assertThat(Redaction.withoutNumbers("/x/14060219900307123X/GX-140600-20261122-0001"))
                .isEqualTo("/x/…/GX-140600-20261122-0001");
        assertThat(Redaction.fitting("一\n二𠮷三", 4)).isEqualTo("一 二…");
        assertThat(Redaction.fitting("一\n二𠮷三", 5)).isEqualTo("一 二…");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,   /camunda/api/engine/engine/default/task/1/claim,                  签收待办",
        "PUT,    /engine-rest/process-instance/1/suspended,                        挂起或恢复办件",
        "PUT,    /engine-rest/engine/default/process-instance/1/suspended,         挂起或恢复办件",
        "POST,   /camunda/api/engine/engine/default/user/create,                   新建引擎账号",
        "POST,   /camunda/api/admin/setup/default/user/create,                     创建引擎初始管理员",
        "POST,   /engine-rest/signal,                                              流程引擎接口操作",
    })
    @DisplayName("引擎接口上的操作有中文名")
    void engineActsHaveNames(String method, String path, String name) {
        assertThat(EngineActs.name(method, path)).isEqualTo(name);
        assertThat(EngineActs.isEngine(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/camunda/api/engine/engine/default/task, true",
        "/camunda/api/engine/engine/default/filter/1/list, true",
        "/engine-rest/history/task/count, true",
        "/camunda/api/engine/engine/default/authorization/check, true",
        "/camunda/api/engine/engine/default/task/1/claim, false",
        "/camunda/api/engine/engine/default/task/create, false",
        "/engine-rest/migration/execute, false",
        "/engine-rest/message, false",
        "/engine-rest/user/create, false",
    })
    @DisplayName("查询只在被拒绝时记录")
    void queriesAreTold(String path, boolean query) {
        assertThat(EngineActs.isQuery("POST", path)).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /engine-rest/task,                                              读取流程数据（接口）",
        "GET,  /engine-rest/engine/default/history/variable-instance,          读取流程数据（接口）",
        "POST, /engine-rest/history/process-instance/count,                    读取流程数据（接口）",
        "POST, /engine-rest/message,                                           ''",
        "GET,  /camunda/api/engine/engine/default/variable-instance/1,         查看流程数据",
        "POST, /camunda/api/engine/engine/default/history/variable-instance,   查看流程数据",
        "GET,  /camunda/api/engine/engine/default/history/user-operation,      查看流程数据",
        "GET,  /camunda/api/engine/engine/default/process-instance/1/variables, 查看流程数据",
        "GET,  /camunda/api/engine/engine/default/user,                        查看流程数据",
        "GET,  /camunda/api/engine/engine/default/user/li.si/profile,          ''",
        "GET,  /camunda/api/engine/engine/default/task,                        ''",
        "POST, /camunda/api/engine/engine/default/filter/1/list,               ''",
        "POST, /camunda/api/engine/engine/default/task/1/claim,                ''",
    })
    @DisplayName("经引擎接口读到人员和办件的有名称；待办列表的轮询没有")
    void whatTheEngineHandsOutIsNamed(String method, String path, String name) {
        assertThat(EngineActs.reading(method, path).orElse("")).isEqualTo(name);
    }

    private static AuditRetention retention(String period) {
        return new AuditRetention(Period.parse(period), mock(AuditChain.class), mock(SystemActs.class));
    }
}
