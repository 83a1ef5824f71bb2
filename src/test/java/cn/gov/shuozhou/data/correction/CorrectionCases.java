package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** Corrections on the real engine and our own tables, in one context for all tests of them. */
@MovableClockTest
abstract class CorrectionCases {

    static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);

    /** Two working days before the last one to verify. */
    static final LocalDate THU_2026_12_03 = LocalDate.of(2026, 12, 3);

    /** The last day to verify what was received on 23 November. */
    static final LocalDate MON_2026_12_07 = LocalDate.of(2026, 12, 7);

    static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    MockMvc mvc;

    CorrectionScene scene;
    Refused refused;

    @BeforeEach
    void begin() {
        scene = beans.createBean(CorrectionScene.class);
        scene.begin();
        refused = new Refused(mvc, scene);
    }

    @AfterEach
    void end() {
        scene.end();
    }
}
