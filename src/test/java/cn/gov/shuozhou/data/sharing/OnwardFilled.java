package cn.gov.shuozhou.data.sharing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.delivery.Grant;
import java.util.List;
import java.util.UUID;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A request to pass data on, filled in as it should be, for a test to spoil one field of. */
final class OnwardFilled {

    String token = UUID.randomUUID().toString();
    String grant;
    List<String> items;
    String target = "NAMED";
    String recipient = "山西某某大学公共管理学院";
    String purpose = "用于婚姻登记服务效率的课题研究";
    String manner = "汇总以后以加密光盘交付，不含原始记录";
    String safeguards = "签订保密协议，用后销毁并出具证明";
    String personsConsent = "";
    String until;

    OnwardFilled(Grant grant, List<Long> items) {
        this.grant = grant.number();
        this.items = items.stream().map(String::valueOf).toList();
        until = grant.validTo().toString();
    }

    OnwardForm read() {
        return new OnwardInput(
                        token,
                        grant,
                        items,
                        target,
                        recipient,
                        purpose,
                        manner,
                        safeguards,
                        personsConsent,
                        until,
                        List.of())
                .toForm();
    }

    /** As the browser sends it. */
    MockHttpServletRequestBuilder sent() {
        MockHttpServletRequestBuilder request = post("/sharing/onward").with(csrf());
        items.forEach(item -> request.param("itemIds", item));
        return request.param("token", token)
                .param("grant", grant)
                .param("target", target)
                .param("recipient", recipient)
                .param("purpose", purpose)
                .param("manner", manner)
                .param("safeguards", safeguards)
                .param("personsConsent", personsConsent)
                .param("until", until);
    }
}
