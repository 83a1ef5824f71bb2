package cn.gov.shuozhou.data.casework.sample;

import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.ProcessGateway;

class SampleInquiryProcess extends ProcessGateway {

    static final String KEY = "sample-inquiry";
    static final String LIMIT = "correction-verify";
    static final String TASK_ANSWER = "userTask_answerInquiry";

    SampleInquiryProcess(CaseEngine engine) {
        super(engine, KEY, "示例咨询");
    }

    void start(String caseNumber, String department) {
        super.start(caseNumber, department);
    }

    void answered(OpenTask task, String userId) {
        complete(task, userId);
    }
}
