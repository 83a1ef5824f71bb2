package cn.gov.shuozhou.data.sharing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An application form filled in as it should be, for a test to spoil one field of. */
final class FilledForm {

    String token = UUID.randomUUID().toString();
    String revision = "0";
    String resource;
    List<String> items;
    String purpose = "核验养老保险待遇领取资格，防止冒领";
    String legalBasis = "《中华人民共和国社会保险法》第七十四条";
    String enterpriseBasis = "";
    String scope = "市本级参保人员";
    String mode = "FILE";
    String from;
    String to;
    List<Long> attachments = List.of();
    String acknowledged = "";

    FilledForm(long resourceId, List<Long> itemIds, LocalDate today) {
        resource = String.valueOf(resourceId);
        items = itemIds.stream().map(String::valueOf).toList();
        from = today.toString();
        to = today.plusYears(1).toString();
    }

    ApplicationForm read() {
        return new ApplicationInput(
                        token,
                        revision,
                        resource,
                        items,
                        purpose,
                        legalBasis,
                        enterpriseBasis,
                        scope,
                        mode,
                        from,
                        to,
                        attached(),
                        acknowledged)
                .toForm();
    }

    private List<String> attached() {
        return attachments.stream().map(String::valueOf).toList();
    }

    /** As the browser sends it. */
    MockHttpServletRequestBuilder sent() {
        return sentTo("/sharing/applications");
    }

    MockHttpServletRequestBuilder sentTo(String address) {
        MockHttpServletRequestBuilder request = post(address).with(csrf());
        items.forEach(item -> request.param("itemIds", item));
        attached().forEach(id -> request.param("attachments", id));
        return request.param("token", token)
                .param("revision", revision)
                .param("resourceId", resource)
                .param("purpose", purpose)
                .param("legalBasis", legalBasis)
                .param("enterpriseBasis", enterpriseBasis)
                .param("scope", scope)
                .param("accessMode", mode)
                .param("periodFrom", from)
                .param("periodTo", to)
                .param("acknowledged", acknowledged);
    }
}
