package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.delivery.OnwardConsents;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 人社局 holds a grant to 姓名, which is personal, and 登记日期, which is not; a day later it asks to pass data on. */
abstract class OnwardCases extends SharingCases {

    static final String REASON = "已核对本人同意书，用途正当";

    @Autowired
    OnwardRequests requests;

    @Autowired
    OnwardConsents consents;

    @Autowired
    Grants grants;

    @Autowired
    JdbcTemplate jdbc;

    Grant grant;

    @BeforeEach
    void aGrant() {
        long resource = scene.resources.conditional();
        jdbc.update("update item set sensitivity = 'PUBLIC' where name = '登记日期'");
        String number = scene.submit(resource, "姓名", "登记日期");
        scene.answer(number, scene.agree(number, Map.of("姓名", MaskingRule.NAME, "登记日期", MaskingRule.NONE)));
        grant = grants.ofCase(number).get(0);
        scene.at(TUE_2026_11_24);
    }

    final long item(String name) {
        return scene.item(grant.resourceId(), name);
    }

    /** Of what is about nobody. */
    final OnwardFilled form() {
        return new OnwardFilled(grant, List.of(item("登记日期")));
    }

    /** Of both items. */
    final OnwardFilled personal() {
        OnwardFilled form = new OnwardFilled(grant, List.of(item("姓名"), item("登记日期")));
        form.personsConsent = "登记时逐人签署同意书，原件存放在本局档案室";
        return form;
    }

    final String submit(OnwardFilled form) {
        return requests.submit(form.read(), person(SharingScene.REQUESTER));
    }

    /** Agrees to these items, to the personal one with its reason, and refuses the others. */
    final AnswerForm agree(String number, Set<String> names, @Nullable String reason) {
        List<ItemChoice> choices = scene.application(number).isOnward()
                ? scene.toAnswer(number).stream()
                        .map(item -> new ItemChoice(
                                item.id(),
                                names.contains(item.name()),
                                null,
                                item.name().equals("姓名") ? reason : null))
                        .toList()
                : List.of();
        boolean partly = choices.stream().anyMatch(choice -> !choice.granted());
        return new AnswerForm(
                Decision.AGREE, choices, "不得再转给他人", null, partly ? "姓名与课题无关" : null, null, null, null, null);
    }

    static AnswerForm refuse() {
        return new AnswerForm(Decision.REFUSE, null, null, null, "课题与本项数据的用途无关", null, null, null, null);
    }
}
