package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DataUse.Format;
import cn.gov.shuozhou.data.delivery.DataUse.Outcome;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Something happens to the grant when the first bytes of a long download have left. */
@DeliveryTest
@DisplayName("第十八、二十九条：正在进行的下载")
@OnPostgres(Reason.SQL)
class RunningDownloadTest {

    private static final Person PROVIDER =
            new Person("civil-test.approver", "赵明", "civil-test", "测试民政局", Set.of(Role.APPROVER));

    private static final int ROWS = 40_000;

    @Autowired
    private DownloadController downloads;

    @Autowired
    private GrantedData data;

    @Autowired
    private GrantControl control;

    @Autowired
    private Grants grants;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private DataUses uses;

    @Autowired
    private Catalog catalog;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private long resource;
    private Grant grant;

    @BeforeEach
    void aLongTable() {
        Fixture fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
        List<Long> items = catalog.items(resource).stream().map(Item::id).toList();
        dataSets.load(
                resource,
                items,
                IntStream.range(0, ROWS)
                        .mapToObj(row -> List.of("张三", "140602199003071231", "2020-05-20", "13812345678", "金额" + row))
                        .iterator());
        grant = grants.grant(fixture.order(resource, DeliveryMode.FILE));
    }

    @Test
    @DisplayName("没有发生什么：全部行都在")
    void nothingHappens() throws Exception {
        String text = csv(() -> {});

        assertThat(text.lines()).hasSize(ROWS + 1);
        assertThat(outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @Test
    @DisplayName("中途暂停：至多再给五千行即以失败中止，记为中断，不留下看似完整的文件")
    void aSuspensionStopsIt() {
        broken(() -> control.suspend(grant.number(), "INCIDENT", "接口地址外泄，正在排查", PROVIDER), "已暂停");
    }

    @Test
    @DisplayName("中途收回、交回：同样中止")
    void anEndStopsIt() {
        broken(() -> control.end(grant.number(), "核实超范围使用，不再提供", PROVIDER), "已收回");
        grant = grants.grant(new Fixture(jdbc, catalog, clock).order(resource, DeliveryMode.FILE));
        broken(() -> control.giveBack(grant.number(), "该项工作已经结束", Fixture.REQUESTER), "已由本部门交回");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update item set sharing_type = 'NOT_SHARED', masking = 'FULL' where name = '金额' and resource_id = ?",
                "update data_grant_item set ended_by = 'BG-1' where name = '金额' and grant_number in"
                        + " (select number from data_grant where resource_id = ?)",
                "update data_grant_item set masking = 'FULL' where name = '金额' and grant_number in"
                        + " (select number from data_grant where resource_id = ?)",
                "update data_grant set valid_to = valid_from - 1 where resource_id = ?"
            })
    @DisplayName("第十二条：中途信息项变为不予共享、退出授权、改为脱敏，或者授权到期：中止，不给原值")
    void aChangeStopsIt(String change) {
        broken(() -> jdbc.update(change, resource), grant.number());
    }

    @Test
    @DisplayName("Excel 写完最后一行才送出：其间暂停的，一个字节也不送出")
    void aWorkbookIsNotSentAtAll() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        Throwable stopped =
                catchThrowable(() -> data.use(grant, DataTaker.of(Fixture.REQUESTER), Format.XLSX, "10.1.2.3", rows -> {
                    try (SheetWriter sheet = new SheetWriter(rows.over(sent), "数据")) {
                        rows.forEach((row, values) -> sheet.row(values));
                        control.suspend(grant.number(), "INCIDENT", "接口地址外泄，正在排查", PROVIDER);
                        sheet.finish();
                    }
                }));

        assertThat(stopped).isInstanceOf(RequestRejected.class).hasMessageContaining("已暂停");
        assertThat(sent.size()).isZero();
        assertThat(outcome()).isEqualTo(Outcome.INTERRUPTED);
    }

    private void broken(Runnable event, String words) {
        HookedResponse response = new HookedResponse(event);

        Throwable stopped = catchThrowable(
                () -> downloads.csv(grant.number(), Fixture.REQUESTER, new MockHttpServletRequest(), response));

        assertThat(stopped).isInstanceOf(RequestRejected.class).hasMessageContaining(words);
        assertThat(response.text().lines().count()).isGreaterThan(1).isLessThan(response.linesBefore + 5_000 + 1_000);
        assertThat(outcome()).isEqualTo(Outcome.INTERRUPTED);
    }

    private String csv(Runnable event) throws Exception {
        HookedResponse response = new HookedResponse(event);
        downloads.csv(grant.number(), Fixture.REQUESTER, new MockHttpServletRequest(), response);
        return response.text();
    }

    private Outcome outcome() {
        return uses.of(grant.number(), UseFilter.EVERYTHING)
                .page(1)
                .rows()
                .get(0)
                .outcome();
    }

    /** Lets something happen once a few thousand rows have been sent. */
    private static final class HookedResponse extends MockHttpServletResponse {

        private static final int ENOUGH = 200_000;

        private final Runnable event;
        private boolean happened;
        private int sent;
        private long linesBefore;

        HookedResponse(Runnable event) {
            this.event = event;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            ServletOutputStream out = super.getOutputStream();
            return new ServletOutputStream() {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                    sent += length;
                    if (sent > ENOUGH && !happened) {
                        happened = true;
                        linesBefore = text().lines().count();
                        event.run();
                    }
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        String text() {
            return new String(getContentAsByteArray(), StandardCharsets.UTF_8);
        }
    }
}
