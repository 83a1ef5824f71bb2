package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.Uploads;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** Saving as CSV is what destroys long numbers: a provider need not do it. */
@DisplayName("第十七条：提供共享数据也收 Excel 工作簿，先检查再替换")
class ProvidedWorkbookTest extends SharingCases {

    private static final String ID_NUMBER = "140602199003071231";

    @Autowired
    private DataSets dataSets;

    @Autowired
    private DataProposals proposals;

    private String awaitingData(long resource) {
        String number = scene.submit(resource, "姓名", "登记日期");
        scene.answer(number, scene.agreeToAll(number));
        return number;
    }

    private void provide(String number, Consumer<XSSFCell> idNumber) throws IOException {
        var content = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("数据");
            List<String> names = List.of("登记日期", "姓名", "公民身份号码");
            var heading = sheet.createRow(0);
            var row = sheet.createRow(1);
            for (int column = 0; column < names.size(); column++) {
                heading.createCell(column).setCellValue(names.get(column));
                row.createCell(column)
                        .setCellValue(List.of("2020/5/20", "张三", "").get(column));
            }
            idNumber.accept(row.getCell(2));
            workbook.write(content);
        }
        scene.provide(number, new MockMultipartFile("file", "婚姻登记.xlsx", "", content.toByteArray()));
    }

    @Test
    @DisplayName("号码存成文字的，收下并授予")
    void aWorkbookIsTaken() throws IOException {
        long resource = scene.resources.conditionalWithoutData();
        String number = awaitingData(resource);

        provide(number, cell -> cell.setCellValue(ID_NUMBER));
        scene.runDueJobs();

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(dataSets.rowCount(resource)).isEqualTo(1);
    }

    @Test
    @DisplayName("号码存成数字、已经丢了后几位的，指出行和列，办件留在原处")
    void lostDigitsAreRefused() {
        String number = awaitingData(scene.resources.conditionalWithoutData());

        assertThatThrownBy(() -> provide(number, cell -> cell.setCellValue(Double.parseDouble(ID_NUMBER))))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("第 2 行“公民身份号码”是超过 15 位的数字");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);
    }

    @Test
    @DisplayName("先检查：给出行数，不替换；少了一半以上的，写明理由才提交，数据被他人换过的为冲突")
    void theChangeIsSeenBeforeItIsMade() {
        long resource = scene.resources.conditionalWithoutData();
        String number = awaitingData(resource);
        Uploads.confirmed(proposals, resource, "先.csv", rows(5), person(SharingScene.OFFICER));

        DataPreview preview = scene.checked(number, SharingScene.csv(text(2)));

        assertThat(preview)
                .extracting(DataPreview::rowsBefore, DataPreview::rowsNow, DataPreview::needsReason)
                .containsExactly(5L, 2L, true);
        assertThat(dataSets.rowCount(resource)).isEqualTo(5);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);
        assertRefused(number, preview, "", "请填写理由");

        Uploads.confirmed(proposals, resource, "又.csv", rows(6), person(SharingScene.OFFICER));
        assertRefused(number, preview, "系统迁移，只留近两年的", "没有重复替换");
        assertThat(dataSets.rowCount(resource)).isEqualTo(6);

        scene.confirm(number, scene.checked(number, SharingScene.csv(text(2))), "系统迁移，只留近两年的");
        assertThat(dataSets.rowCount(resource)).isEqualTo(2);
        assertThat(facts.status(number)).isNotEqualTo(ApplicationStatus.PROVIDING);
    }

    private void assertRefused(String number, DataPreview preview, String reason, String sentence) {
        assertThatThrownBy(() -> scene.confirm(number, preview, reason))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining(sentence);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);
    }

    private static byte[] rows(int count) {
        return text(count).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(int count) {
        return "登记日期,姓名,公民身份号码\n" + "2020-05-20,张三,140602199003071231\n".repeat(count);
    }
}
