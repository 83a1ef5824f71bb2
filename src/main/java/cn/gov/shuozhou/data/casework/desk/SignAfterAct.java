package cn.gov.shuozhou.data.casework.desk;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 后加签: the holder says what is to be decided; it takes effect when all have agreed and the holder then answers. */
@Component
@Order(8)
class SignAfterAct extends SignAct {

    SignAfterAct(Colleagues colleagues, Signatures signatures) {
        super(
                "sign-after",
                OpinionKind.AFTER,
                "写明您拟作出的决定，所选同事都同意之后您才能提交；有一人不同意，就回到您这里重新考虑。期限照常计算。",
                "拟作出的决定和理由",
                colleagues,
                signatures);
    }
}
