package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.catalog.publication.PublicationScene.pass;

import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What people do to bring a publication to its end, whichever version it was begun on. */
public final class PublicationEndings {

    public final PublicationScene scene;

    private final PublicationActs acts;

    PublicationEndings(AutowireCapableBeanFactory beans, PublicationActs acts) {
        this.scene = beans.createBean(PublicationScene.class);
        this.acts = acts;
    }

    public void passBoth(String number) {
        scene.passBoth(number);
    }

    public void passDisclosure(String number) {
        scene.review(number, CatalogPublicationProcess.TASK_DISCLOSURE, PublicationScene.DISCLOSURE, pass());
    }

    public void publish(String number) {
        scene.decide(number, pass());
    }

    public void giveBack(String number, String code) {
        scene.decide(number, PublicationScene.giveBack(code, "信息资源摘要", "摘要写明来源"));
    }

    public void resubmit(String number, String code) {
        acts.resubmit(number, PublicationScene.form(code), scene.person(PublicationScene.OFFICER));
    }

    public void withdraw(String number) {
        acts.withdraw(number, scene.person(PublicationScene.OFFICER), "资源尚不成熟");
    }
}
