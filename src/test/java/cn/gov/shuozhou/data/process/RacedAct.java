package cn.gov.shuozhou.data.process;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * One act on a case that stands where it can be done, ready to be sent by two at the same moment.
 *
 * @param request makes the request anew each time it is sent
 */
public record RacedAct(String person, Supplier<MockHttpServletRequestBuilder> request) {

    /** As a page sends it: names and values in turn. */
    public static RacedAct form(String person, String address, String... fields) {
        return new RacedAct(person, () -> {
            MockHttpServletRequestBuilder request = post(address).with(csrf());
            for (int field = 0; field < fields.length; field += 2) {
                request.param(fields[field], fields[field + 1]);
            }
            return request;
        });
    }

    /** As a task's form sends it. */
    public static RacedAct json(String person, String address, String body) {
        return new RacedAct(
                person,
                () -> post(address)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }
}
