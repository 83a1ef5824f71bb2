package cn.gov.shuozhou.data.casework.sample;

import cn.gov.shuozhou.data.access.PathRule;
import cn.gov.shuozhou.data.access.PathRules;
import cn.gov.shuozhou.data.engine.Procedure;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseDelegate;
import cn.gov.shuozhou.data.process.TaskRule;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A further procedure as a feature would write it: everything else is the kit's. */
@TestConfiguration(proxyBeanMethods = false)
@Import({SampleInquiryProcess.class, SampleCaseType.class, SampleInquiries.class, SampleTaskController.class})
class SampleProcedure {

    @Bean
    JavaDelegate closeInquiryDelegate(SampleInquiries inquiries) {
        return CaseDelegate.onCase(inquiries::close);
    }

    @Bean
    Procedure sampleInquiry() {
        return new Procedure(SampleInquiryProcess.KEY, Set.of(Role.APPROVER.group()), Set.of(Role.BUREAU.group()));
    }

    @Bean
    PathRules samplePathRules() {
        return () -> List.of(PathRule.to("/api/tasks/*/sample/**").only(Role.groups(Role.taskWorkers())));
    }

    /** As a controller it would be found in every test's context; here it is registered by hand. */
    @Bean
    ApplicationRunner sampleAddress(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            SampleTaskController controller) {
        return arguments -> mapping.registerMapping(
                RequestMappingInfo.paths("/api/tasks/{taskId}/sample/answer")
                        .methods(RequestMethod.POST)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                controller,
                SampleTaskController.class.getDeclaredMethod(
                        "answer", String.class, SampleTaskController.AnswerForm.class, Person.class));
    }

    @Bean
    TaskRule sampleTaskRule() {
        return new TaskRule() {
            @Override
            public String processKey() {
                return SampleInquiryProcess.KEY;
            }

            @Override
            public void mayWork(TaskAct act) {
                // Whoever is a candidate may.
            }
        };
    }
}
