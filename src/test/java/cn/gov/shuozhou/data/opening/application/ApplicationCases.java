package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Sent;
import cn.gov.shuozhou.data.casework.attachment.content.Pdf;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** Applications on the real engine and our own tables, in one context for all tests of them. */
@MovableClockTest
abstract class ApplicationCases {

    static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
    static final LocalDate FRI_2026_11_27 = LocalDate.of(2026, 11, 27);

    /** Two working days before the last one to answer. */
    static final LocalDate THU_2026_12_03 = LocalDate.of(2026, 12, 3);

    /** The last day to answer what was received on 23 November. */
    static final LocalDate MON_2026_12_07 = LocalDate.of(2026, 12, 7);

    static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    Organization organization;

    ApplicationScene scene;
    Refused refused;

    @BeforeEach
    void begin() {
        scene = beans.createBean(ApplicationScene.class);
        scene.begin();
        refused = new Refused(mvc, scene);
    }

    /** What the approver has sent in to prove that people have consented. */
    long proof(String number) throws Exception {
        return new Sent(mvc, organization)
                .taken(
                        ApplicationScene.APPROVER,
                        AttachmentStep.CONSENT,
                        scene.answerTask(number),
                        "同意书.pdf",
                        Pdf.plain());
    }

    @AfterEach
    void end() {
        scene.end();
    }
}
