package cn.gov.shuozhou.data.casework.sample;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.organization.Person;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

@TaskApi
@ResponseBody
class SampleTaskController {

    record AnswerForm(String words) {}

    private final SampleInquiries inquiries;

    SampleTaskController(SampleInquiries inquiries) {
        this.inquiries = inquiries;
    }

    @Audited("答复示例咨询")
    Map<String, String> answer(
            @PathVariable String taskId, @RequestBody AnswerForm form, @AuthenticationPrincipal Person person) {
        inquiries.answer(taskId, form.words(), person);
        return Map.of("message", "答复已登记。");
    }
}
