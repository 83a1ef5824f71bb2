package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.Verdict;
import java.time.LocalDate;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people do to bring a change of the catalogue to its end, whichever version it was begun on. */
public final class ChangeEndings {

    public final ChangeScene scene;

    ChangeEndings(AutowireCapableBeanFactory beans) {
        this.scene = beans.createBean(ChangeScene.class);
    }

    public void approve(String number, LocalDate effectiveOn) {
        scene.approve(number, effectiveOn);
    }

    public void reject(String number) {
        scene.review(number, new ReviewForm(Verdict.RETURN, null, null, "依据的条款不对，请核对", null));
    }

    public void confirm(String number) {
        scene.confirm(number);
    }

    public void withdraw(String number) {
        scene.withdraw(number);
    }
}
