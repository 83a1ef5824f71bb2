package cn.gov.shuozhou.data.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.delivery.GrantOrder.OrderedItem;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.masking.ValueGenerator;
import cn.gov.shuozhou.data.masking.ValueGenerator.Value;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@DeliveryTest
@DisplayName("第十八条：脱敏的信息项，从 CSV、XLSX、接口、预览出来的都没有原值")
class MaskedWaysOutTest {

    private static final List<MaskingRule> RULES = Arrays.stream(MaskingRule.values())
            .filter(rule -> rule != MaskingRule.NONE)
            .toList();
    private static final int ROWS = 500;

    /** So long a value stands by chance nowhere else, in no hash either. */
    private static final int TELLING = 15;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Grants grants;

    @Autowired
    private GrantedData grantedData;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private Catalog catalog;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private Fixture fixture;
    private long resource;

    /** An item for each rule, and one that is not masked by which rows are told apart. */
    private List<List<Value>> loaded(ValueGenerator values) {
        fixture = new Fixture(jdbc, catalog, clock);
        resource = fixture.resource();
        jdbc.update("delete from item where resource_id = ?", resource);
        fixture.item(resource, 1, "行号", DataType.CHARACTER, 20, SharingType.CONDITIONAL);
        for (MaskingRule rule : RULES) {
            fixture.item(
                    resource,
                    rule.ordinal() + 1,
                    "项" + rule.ordinal(),
                    DataType.CHARACTER,
                    200,
                    SharingType.CONDITIONAL);
        }
        List<List<Value>> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> RULES.stream().map(values::of).toList())
                .toList();
        List<List<String>> texts = new ArrayList<>();
        for (List<Value> row : rows) {
            List<String> text = new ArrayList<>(List.of("R" + texts.size()));
            row.forEach(value -> text.add(value.text()));
            texts.add(text);
        }
        dataSets.load(resource, catalog.items(resource).stream().map(Item::id).toList(), texts.iterator());
        return rows;
    }

    private GrantOrder order(DeliveryMode mode) {
        List<OrderedItem> items = new ArrayList<>();
        items.add(new OrderedItem(fixture.item(resource, "行号"), MaskingRule.NONE));
        RULES.forEach(rule -> items.add(new OrderedItem(fixture.item(resource, "项" + rule.ordinal()), rule)));
        LocalDate today = LocalDate.now(clock);
        return new GrantOrder(
                Fixture.newCase(), resource, "tax-test", items, "核对", mode, today, today.plusDays(30), "");
    }

    private byte[] taken(Object principal, String address) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address)
                        .with(authentication(
                                UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @DisplayName("各种写法的姓名、证件、电话、地址、卡号、车牌、邮箱、日期和文字")
    void nothingComesOut(long seed) throws Exception {
        List<List<Value>> rows = loaded(new ValueGenerator(seed));
        Grant file = grants.grant(order(DeliveryMode.FILE));
        Grant api = grants.grant(order(DeliveryMode.API));

        hidden("CSV", rows, csv(taken(Fixture.REQUESTER, "/grants/" + file.number() + "/data.csv")));
        hidden("XLSX", rows, xlsx(taken(Fixture.REQUESTER, "/grants/" + file.number() + "/data.xlsx")));
        hidden(
                "接口",
                rows,
                records(taken(
                        new ApiReader(1, "核对系统", api.number(), "tax-test", "测试税务局"),
                        "/api/grants/" + api.number() + "/records")));
        List<List<String>> preview = new MaskedPreview(grants, grantedData)
                .of(order(DeliveryMode.FILE))
                .rows();
        hidden("预览", rows.subList(0, MaskedPreview.ROWS), preview);
    }

    private static List<List<String>> csv(byte[] content) throws Exception {
        List<CSVRecord> records = CSVFormat.RFC4180
                .parse(new StringReader(new String(content, StandardCharsets.UTF_8)))
                .getRecords();
        return records.subList(1, records.size()).stream()
                .map(CSVRecord::toList)
                .toList();
    }

    private static List<List<String>> xlsx(byte[] content) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        WorkbookReader.read(content, "a.xlsx", (sheet, row, cells) -> {
            if (cells.get(0).text().matches("R\\d+")) {
                rows.add(cells.stream().map(SheetCell::text).toList());
            }
        });
        return rows;
    }

    private List<List<String>> records(byte[] content) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode record : json.readTree(content).get("records")) {
            List<String> row = new ArrayList<>();
            record.elements().forEachRemaining(value -> row.add(value.asText()));
            rows.add(row);
        }
        return rows;
    }

    private static void hidden(String way, List<List<Value>> rows, List<List<String>> shown) {
        assertThat(shown).as(way).hasSameSizeAs(rows);
        String everything =
                String.join("\n", shown.stream().map(Object::toString).toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(shown.get(i)).as(way).hasSize(RULES.size() + 1).startsWith("R" + i);
            for (int column = 0; column < RULES.size(); column++) {
                Value value = rows.get(i).get(column);
                String cell = shown.get(i).get(column + 1);
                String words =
                        "%s，%s：“%s”成了“%s”".formatted(way, RULES.get(column).label(), value.text(), cell);
                assertThat(cell).as(words).isNotBlank();
                assertThat(value.isToldBy(cell)).as(words).isFalse();
                if (value.text().length() >= TELLING) {
                    assertThat(everything).as(words).doesNotContain(value.text());
                }
            }
        }
    }
}
