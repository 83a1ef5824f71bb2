package cn.gov.shuozhou.data.casework.desk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Before each test the approver takes a task; these are the people around it. */
abstract class WithTakenTask {

    static final String COLLEAGUE = "civil-affairs.approver2";

    static final String OFFICER = "civil-affairs.data-officer";

    static final String LEADER = "civil-affairs.department-leader";

    @Autowired
    AutowireCapableBeanFactory beans;

    TakenTask desk;

    @BeforeEach
    void takeTheTask() {
        desk = beans.createBean(TakenTask.class);
        desk.begin();
    }

    @AfterEach
    void leaveNothing() {
        desk.end();
    }
}
