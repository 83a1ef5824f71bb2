package cn.gov.shuozhou.data.opening.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.workbook.SheetCell;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.ibatis.session.SqlSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@DisplayName("第二十五条：无条件开放的数据可以直接下载")
class OpenFilesTest {

    private static final String CLINICS = "/open/resources/202001/1/";

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate jdbc;

    /** Does not know what the test changes behind its back. */
    @Autowired
    SqlSession session;

    @Autowired
    OpenCatalog catalog;

    @Autowired
    OpenFiles files;

    @ParameterizedTest
    @ValueSource(strings = {"204001/1", "202001/1", "102001/1", "205001/1", "105002/1", "208001/1", "105003/1"})
    @OnPostgres(Reason.SQL)
    @DisplayName("每个文件都能按 datapackage.json 读出：编码、字段、类型、条数、大小和 SHA-256 都相符")
    void readByItsDescription(String code) throws Exception {
        String folder = "/open/resources/" + code + "/";
        JsonNode description = json.readTree(answer(folder + "datapackage.json").getContentAsByteArray());
        Set<List<List<String>>> contents = new LinkedHashSet<>();
        for (JsonNode resource : description.get("resources")) {
            byte[] bytes = answer(folder + resource.get("path").asText()).getContentAsByteArray();
            assertThat(bytes).hasSize(resource.get("bytes").asInt());
            assertThat("sha256:" + sha256(bytes)).isEqualTo(resource.get("hash").asText());
            List<List<String>> rows = rows(resource, bytes);
            assertThat(rows).hasSize(201);
            assertThat(rows.get(0)).isEqualTo(names(resource));
            contents.add(checked(resource, rows));
        }

        assertThat(description.get("resources")).hasSize(4);
        assertThat(contents).as("各种格式的内容").hasSize(1);
        assertThat(description.at("/licenses/0/name").asText()).isEqualTo("Shuozhou-Open-Data-1.0");
    }

    @Test
    @DisplayName("校验值单独可取，也在应答里；没有变的文件不再传一遍")
    void checksums() throws Exception {
        MockHttpServletResponse csv = answer(CLINICS + "data.csv");
        String sum = sha256(csv.getContentAsByteArray());

        assertThat(answer(CLINICS + "data.csv.sha256").getContentAsString()).isEqualTo(sum + "  data.csv\n");
        assertThat(csv.getHeader("Repr-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sum)) + ":");
        assertThat(csv.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("filename=\"202001-1.csv\"", "UTF-8''");
        assertThat(mvc.perform(get(CLINICS + "data.csv")
                                .header(HttpHeaders.IF_NONE_MATCH, csv.getHeader(HttpHeaders.ETAG)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    @DisplayName("同样的数据，哪个节点、何时生成，都是同样的字节")
    void sameBytes() {
        var entry = catalog.required("204001/1");
        for (OpenFormat format : OpenFormat.values()) {
            String first = files.file(entry, format).sha256();
            files.forget();

            assertThat(files.file(entry, format).sha256()).as(format.label()).isEqualTo(first);
        }
    }

    @Test
    @Transactional
    @OnPostgres(Reason.SQL)
    @DisplayName("第二十三条：不开放、依申请的信息项不读取；个人信息脱敏")
    void onlyWhatIsOpen() throws Exception {
        assertThat(header("data.csv")).contains("主要负责人", "床位数", "诊疗科目");
        assertThat(names("data.json")).anyMatch(name -> !name.contains("*"));
        change("主要负责人", "sensitivity = 'PERSONAL', masking = 'NAME'");
        change("床位数", "open = false");
        change("诊疗科目", "open_condition = '供科研机构使用。'");
        jdbc.update("update resource set version = version + 1 where code = '202001/1'");
        session.clearCache();

        assertThat(header("data.csv")).contains("主要负责人").doesNotContain("床位数", "诊疗科目");
        assertThat(names("data.json")).isNotEmpty().allMatch(name -> name.contains("*"));
        String page = answer("/open/resources/202001/1").getContentAsString();
        assertThat(page).contains("按“姓名”规则脱敏", "供科研机构使用。").doesNotContain(">床位数<");
    }

    private void change(String item, String what) {
        jdbc.update(
                "update item set " + what
                        + " where name = ? and resource_id = (select id from resource where code = '202001/1')",
                item);
    }

    private List<String> header(String file) throws Exception {
        return csv(answer(CLINICS + file).getContentAsByteArray(), "UTF-8").get(0);
    }

    private List<String> names(String file) throws Exception {
        return StreamSupport.stream(
                        json.readTree(answer(CLINICS + file).getContentAsByteArray())
                                .spliterator(),
                        false)
                .map(row -> row.get("主要负责人").asText())
                .toList();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer;
    }

    private List<List<String>> rows(JsonNode resource, byte[] bytes) throws Exception {
        return switch (resource.get("format").asText()) {
            case "csv" -> csv(bytes, resource.get("encoding").asText());
            case "xlsx" -> workbook(bytes);
            default -> objects(resource, bytes);
        };
    }

    private static List<List<String>> csv(byte[] bytes, String encoding) throws Exception {
        try (var text = new InputStreamReader(new ByteArrayInputStream(bytes), Charset.forName(encoding))) {
            List<List<String>> rows = new ArrayList<>();
            CSVFormat.RFC4180.parse(text).forEach(row -> rows.add(row.stream().toList()));
            rows.set(
                    0,
                    rows.get(0).stream().map(name -> name.replace("\ufeff", "")).toList());
            return rows;
        }
    }

    private static List<List<String>> workbook(byte[] bytes) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        WorkbookReader.read(
                bytes,
                "a.xlsx",
                (sheet, row, cells) ->
                        rows.add(cells.stream().map(SheetCell::text).toList()));
        int width = rows.get(0).size();
        return rows.stream()
                .map(row -> {
                    List<String> full = new ArrayList<>(row);
                    while (full.size() < width) {
                        full.add("");
                    }
                    return List.copyOf(full);
                })
                .toList();
    }

    private List<List<String>> objects(JsonNode resource, byte[] bytes) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        rows.add(names(resource));
        json.readTree(bytes)
                .forEach(row -> rows.add(names(resource).stream()
                        .map(name -> row.get(name).isNull() ? "" : row.get(name).asText())
                        .toList()));
        return rows;
    }

    private static List<String> names(JsonNode resource) {
        List<String> names = new ArrayList<>();
        resource.at("/schema/fields")
                .forEach(field -> names.add(field.get("name").asText()));
        return names;
    }

    /** The values as what their fields say they are. */
    private static List<List<String>> checked(JsonNode resource, List<List<String>> rows) {
        List<JsonNode> fields = new ArrayList<>();
        resource.at("/schema/fields").forEach(fields::add);
        return rows.stream()
                .skip(1)
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> row.get(i).isEmpty() ? "" : checked(fields.get(i), row.get(i)))
                        .toList())
                .toList();
    }

    /** Throws when the value is not what its field says. */
    private static String checked(JsonNode field, String value) {
        return switch (field.get("type").asText()) {
            case "integer" -> String.valueOf(Long.parseLong(value));
            case "number" -> new BigDecimal(value).stripTrailingZeros().toPlainString();
            case "date" -> LocalDate.parse(value).toString();
            case "datetime" ->
                LocalDateTime.parse(value, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"))
                        .toString();
            default -> {
                assertThat(value.length())
                        .isLessThanOrEqualTo(field.at("/constraints/maxLength").asInt(Integer.MAX_VALUE));
                yield value;
            }
        };
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
