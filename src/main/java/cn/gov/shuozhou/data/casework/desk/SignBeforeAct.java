package cn.gov.shuozhou.data.casework.desk;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 前加签: colleagues give their opinion before the holder decides. */
@Component
@Order(7)
class SignBeforeAct extends SignAct {

    SignBeforeAct(Colleagues colleagues, Signatures signatures) {
        super(
                "sign-before",
                OpinionKind.BEFORE,
                "所选同事各提一份意见，都提出之后您才能办结；由您决定。期限照常计算。",
                "请对方看什么",
                colleagues,
                signatures);
    }
}
