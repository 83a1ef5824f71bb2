package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people do to bring a sharing case to its end, whichever version it was begun on. */
public final class SharingEndings {

    public final SharingScene scene;

    private final RequesterActs requester;
    private final BureauActs bureau;
    private final Answers answers;
    private final CatalogVersions versions;

    SharingEndings(
            AutowireCapableBeanFactory beans,
            RequesterActs requester,
            BureauActs bureau,
            Answers answers,
            CatalogVersions versions) {
        this.scene = beans.createBean(SharingScene.class);
        this.requester = requester;
        this.bureau = bureau;
        this.answers = answers;
        this.versions = versions;
    }

    public void agree(String number) {
        scene.answer(number, scene.agreeToAll(number));
    }

    /** The first item is agreed to, the others are refused. */
    public void agreeInPart(String number) {
        AnswerForm.ItemChoice first = scene.agreeToAll(number).choices().get(0);
        scene.answer(
                number,
                scene.agreeInPart(
                        number,
                        Map.of(scene.itemName(number, first.itemId()), Objects.requireNonNull(first.masking()))));
    }

    public void refuse(String number) {
        refuse(number, SharingScene.APPROVER);
    }

    public void refuse(String number, String approver) {
        answers.answer(scene.answerTask(number).getId(), SharingScene.refuse(), scene.person(approver));
    }

    public void accept(String number) {
        requester.acceptRefusal(number, scene.person(SharingScene.REQUESTER));
    }

    public void askMediation(String number) {
        requester.requestMediation(number, scene.person(SharingScene.REQUESTER), "核验待遇资格确有必要");
    }

    public void uphold(String number) {
        mediate(number, MediationResult.UPHOLD);
    }

    public void letAnswerAnew(String number) {
        mediate(number, MediationResult.REANSWER);
    }

    /** The bureau finds the basis of the refusal insufficient. */
    public void findInsufficient(String number) {
        mediate(number, MediationResult.INSUFFICIENT);
    }

    private void mediate(String number, MediationResult result) {
        String task = scene.task(number, ConditionalSharingProcess.TASK_MEDIATE).getId();
        bureau.mediate(task, result, "经与双方沟通形成意见", scene.person(SharingScene.SUPERVISOR));
    }

    public void urge(String number) {
        requester.urge(number, scene.person(SharingScene.REQUESTER));
    }

    public void withdraw(String number) {
        requester.withdraw(number, scene.person(SharingScene.REQUESTER), "已从其他渠道取得");
    }

    public void supplement(String number) {
        requester.supplement(number, scene.person(SharingScene.REQUESTER), "核验对象为市本级退休人员", List.of());
    }

    public void supervise(String number) {
        String task =
                scene.task(number, ConditionalSharingProcess.TASK_SUPERVISE).getId();
        bureau.supervise(task, SupervisionMeasure.URGED, "请提供部门说明原因并尽快办理", scene.person(SharingScene.SUPERVISOR));
    }

    public void provide(String number) {
        provide(number, "登记日期,姓名,公民身份号码\n2020-05-20,张三,140602199003071231\n");
    }

    void provide(String number, String csv) {
        scene.provide(number, csv);
    }

    /** The catalogue gives up the resource that the case is about. */
    public void retireResource(String number) {
        versions.retire(scene.application(number).resourceId(), 1, "BG-140600-20261125-9999");
    }
}
