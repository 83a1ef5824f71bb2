package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.correction.CorrectionScene.APPROVER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.MASKED;
import static cn.gov.shuozhou.data.correction.CorrectionScene.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.process.Refused;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十九条：数据校核的答复函写校核的结论；只是持有数据的部门要不到")
class CorrectionPapersTest extends CorrectionCases {

    @Test
    void theLetterTellsWhatWasFound() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.grant(resource, "health", DeliveryMode.FILE, "登记日期");
        scene.at(TUE_2026_11_24);
        scene.upload(resource, CorrectionScene.SECOND);
        scene.corrected(number);

        for (String person : List.of(REPORTER, APPROVER)) {
            assertThat(Refused.text(refused.send(person, get("/cases/{n}/reply-letter", number))))
                    .contains("数据校核的答复函", "朔州市人力资源和社会保障局：", "提供部门校核结论：更正。", "已按纸质档案更正登记日期", "2026年11月24日");
        }
        refused.request(REPORTER, get("/cases/{n}/approval-sheet", number), 403, "只给承办部门和监督的人");
        scene.confirm(number);
        scene.runDueJobs();
        assertThat(refused.send(MASKED, get("/corrections/" + number)).getStatus())
                .isEqualTo(200);
        refused.request(MASKED, get("/cases/{n}/approval-sheet", number), 403, "只给承办部门和监督的人");
        refused.request(MASKED, get("/cases/{n}/reply-letter", number), 404, "没有可以打印的答复");
    }
}
