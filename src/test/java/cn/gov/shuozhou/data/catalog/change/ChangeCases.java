package cn.gov.shuozhou.data.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** CatalogChanges on the real engine and our own tables, in one context for all tests of them. */
@MovableClockTest
abstract class ChangeCases {

    static final LocalDate WED_2026_12_16 = LocalDate.of(2026, 12, 16);
    static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);
    static final LocalDate MON_2026_12_28 = LocalDate.of(2026, 12, 28);
    static final LocalDate WED_2026_12_30 = LocalDate.of(2026, 12, 30);
    static final LocalDate THU_2026_12_31 = LocalDate.of(2026, 12, 31);
    static final LocalDate TUE_2026_12_29 = LocalDate.of(2026, 12, 29);

    @Autowired
    private AutowireCapableBeanFactory beans;

    ChangeScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(ChangeScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    /** Proposed and approved today, in effect from 23 December. */
    String announced(long resource) {
        return announced(resource, THU_2026_12_24);
    }

    /** Proposed and approved on the scene's day, in effect from this one. */
    String announced(long resource, LocalDate effectiveOn) {
        String number = scene.propose(resource, effectiveOn);
        scene.approve(number, effectiveOn);
        return number;
    }

    /** Time that leaps over the day may let the chasing end first; the case ends once. */
    void assertEnded(String number, ChangeStatus status, String end) {
        assertThat(scene.status(number)).isEqualTo(status);
        assertThat(scene.facts.isEnded(number)).isTrue();
        assertThat(scene.facts.ends(number))
                .contains(end)
                .isSubsetOf(
                        end,
                        "endEvent_chased",
                        "endEvent_reminded",
                        "endEvent_reviewWarned",
                        "endEvent_overdueRecorded");
    }
}
