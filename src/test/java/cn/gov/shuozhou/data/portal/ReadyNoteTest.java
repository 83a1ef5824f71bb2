package cn.gov.shuozhou.data.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("启动的最后一行说明可以用了")
class ReadyNoteTest {

    @SuppressWarnings("unchecked")
    private final ObjectProvider<DemoAccounts> demo = mock(ObjectProvider.class);

    @Test
    @DisplayName("在哪里；演示环境另有账号和口令")
    void saysWhereAndAsWhom() {
        MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "8123");
        ReadyNote note = new ReadyNote(environment, demo);
        assertThat(note.sentence()).isEqualTo("系统已就绪：请用浏览器打开 http://localhost:8123/ 。");

        DemoAccounts accounts = mock(DemoAccounts.class);
        when(accounts.accounts())
                .thenReturn(List.of(
                        new DemoAccounts.Account("a.requester", "甲", "某局", "经办人"),
                        new DemoAccounts.Account("b.approver", "乙", "某局", "审批人")));
        when(accounts.password()).thenReturn("示例口令");
        when(demo.getIfAvailable()).thenReturn(accounts);
        assertThat(note.sentence()).endsWith("示例账号 a.requester、b.approver；口令一律是 示例口令，登录页上也有。");
    }
}
