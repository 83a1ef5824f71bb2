package cn.gov.shuozhou.data.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The notice of holidays, prepared by one and adopted by another. */
class NoticeAdoptionIT extends Walk {

    @Test
    @DisplayName("第十六条：放假调休通知由一人准备、另一人采用，准备人自己不能采用")
    void noticeAdoptedByTwo() {
        NoticeDesk preparer = new NoticeDesk(seat("bureau.supervisor"));
        int year = preparer.prepare();
        preparer.open(year);
        assertThat(preparer.desk().main()).containsText("须由市政务信息管理局另一名工作人员采用");
        assertThat(preparer.desk().main()).not().containsText("采用并重新计算期限");

        NoticeDesk adopter = new NoticeDesk(seat("bureau.supervisor2"));
        adopter.open(year);
        adopter.desk().press("采用并重新计算期限");
        assertThat(adopter.desk().main()).containsText("已采用 %d 年放假调休通知".formatted(year));
        preparer.desk().open("/calendar?year=" + year);
        assertThat(preparer.desk().main()).containsText("国庆节");
    }
}
