package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.opening.application.ApplicationScene.refusing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("第二十八条：申请人的身份按期删除")
@OnPostgres(Reason.SQL)
class ApplicantRetentionTest extends ApplicationCases {

    @Autowired
    private ApplicantRetention retention;

    @Test
    @DisplayName("办结三年后删除，办件和答复仍在；没有办结的、不满三年的都不删")
    void theIdentityIsForgottenAfterThreeYears() {
        String closed = scene.accepted();
        String open = scene.applied();
        scene.answer(closed, refusing());
        scene.at(TUE_2026_12_08);
        assertThat(scene.application(closed).closedAt()).isNotNull();
        scene.moveTo(LocalDate.of(2029, 12, 7));
        retention.forget();
        assertThat(scene.identityOf(closed).name()).isEqualTo(ApplicationScene.NAME);

        scene.moveTo(LocalDate.of(2029, 12, 9));
        retention.forget();

        assertThat(catchThrowable(() -> scene.identityOf(closed))).isInstanceOf(NoSuchElementException.class);
        assertThat(scene.application(closed).maskedName()).isEqualTo("欧阳**");
        assertThat(scene.pages().own(closed, "").answers()).hasSize(1);
        assertThat(scene.identityOf(open).name()).isEqualTo(ApplicationScene.NAME);
    }
}
