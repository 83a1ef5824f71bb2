package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.process.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A case that waits for its answer, and requests about it that are refused. */
abstract class RefusalCases extends SharingCases {

    @Autowired
    MockMvc mvc;

    Refused refused;
    String number;

    @Override
    @BeforeEach
    void begin() {
        super.begin();
        refused = new Refused(mvc, scene);
        number = scene.waiting();
    }
}
