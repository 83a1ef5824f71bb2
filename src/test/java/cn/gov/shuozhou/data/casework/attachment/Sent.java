package cn.gov.shuozhou.data.casework.attachment;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Sends attachments in and fetches them, as pages do. */
public final class Sent {

    private final MockMvc mvc;
    private final Organization organization;

    public Sent(MockMvc mvc, Organization organization) {
        this.mvc = mvc;
        this.organization = organization;
    }

    /** Gives the id of what was taken. */
    public long taken(String personId, AttachmentStep step, String reference, String name, byte[] content)
            throws Exception {
        MockHttpServletResponse answer = send(personId, step.name(), reference, name, content);
        assertThat(answer.getStatus()).as(text(answer)).isEqualTo(200);
        return JsonPath.<Number>read(text(answer), "$.id").longValue();
    }

    MockHttpServletResponse send(String personId, String step, String reference, String name, byte[] content)
            throws Exception {
        return mvc.perform(multipart("/api/attachments")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .param("step", step)
                        .param("reference", reference)
                        .with(csrf())
                        .with(as(person(personId))))
                .andReturn()
                .getResponse();
    }

    public MockHttpServletResponse fetched(String personId, long id) throws Exception {
        return fetched(personId, "/attachments/" + id);
    }

    MockHttpServletResponse fetched(String personId, String address) throws Exception {
        return mvc.perform(get(address).with(as(person(personId)))).andReturn().getResponse();
    }

    Person person(String id) {
        return organization.person(id).orElseThrow();
    }

    public static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
