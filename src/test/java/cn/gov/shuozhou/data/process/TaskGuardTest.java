package cn.gov.shuozhou.data.process;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.gov.shuozhou.data.engine.EngineFailures;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What Tasklist and Cockpit can reach: the engine's own services, in somebody's name, past our pages. */
@MovableClockTest
@DisplayName("待办的签收与办理")
class TaskGuardTest {

    private static final String COLLEAGUE = "civil-affairs.approver2";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Identities identities;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskHandOvers handOvers;

    private SharingScene scene;
    private ProcessInstance instance;
    private String task;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        String number = scene.waiting();
        instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult();
        task = scene.task(number, "userTask_answerApplication").getId();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("提供部门的审批人看得到，签得下")
    void theProvidersApproverClaims() {
        signIn(APPROVER);

        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        tasks.claim(task, APPROVER);
        assertThat(assignee()).isEqualTo(APPROVER);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "health.approver",
                "human-resources.approver",
                "civil-affairs.requester",
                "human-resources.requester",
                "shuocheng-data.county-authority"
            })
    @DisplayName("其他部门的审批人、申请部门的人、本部门的经办人、县区主管部门：看不到，签不了，办不了")
    void strangersNeitherSeeNorAct(String stranger) {
        signIn(stranger);

        assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
        refused(() -> tasks.claim(task, stranger));
        refused(() -> tasks.setAssignee(task, stranger));
        refused(() -> tasks.complete(task));
        refused(() -> tasks.delegateTask(task, stranger));
        refused(() -> tasks.setVariable(task, "answer", "AGREE"));
        assertUntouched();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"civil-affairs.data-officer", SUPERVISOR, "bureau.supervisor2"})
    @DisplayName("有权查看的数据专员和市局，也不能签收或办理答复")
    void whoMaySeeMayNotAnswer(String watcher) {
        signIn(watcher);

        refused(() -> tasks.claim(task, watcher));
        refused(() -> tasks.complete(task));
        assertUntouched();
    }

    @Test
    @DisplayName("不能替别人签收、改派或转交")
    void nobodyAssignsToSomebodyElse() {
        signIn(APPROVER);

        refused(() -> tasks.claim(task, COLLEAGUE));
        refused(() -> tasks.setAssignee(task, COLLEAGUE));
        refused(() -> tasks.delegateTask(task, COLLEAGUE));
        assertUntouched();
    }

    @Test
    @DisplayName("同事签收的待办，不能抢，也不能替他办理")
    void aColleaguesTaskIsHis() {
        signIn(COLLEAGUE);
        tasks.claim(task, COLLEAGUE);
        signIn(APPROVER);

        refused(() -> tasks.claim(task, APPROVER));
        refused(() -> tasks.complete(task));
        assertThat(assignee()).isEqualTo(COLLEAGUE);
    }

    @Test
    @DisplayName("同事不在时，本部门其他审批人可以退回他签收的待办；不能办理的人不能退回")
    void candidatesPutATaskBack() {
        signIn(COLLEAGUE);
        tasks.claim(task, COLLEAGUE);

        signIn("civil-affairs.data-officer");
        refused(() -> tasks.setAssignee(task, null));
        assertThat(assignee()).isEqualTo(COLLEAGUE);

        signIn(APPROVER);
        tasks.setAssignee(task, null);
        assertUntouched();
    }

    @Test
    @DisplayName("第十六条：没有登记答复，不能直接完成待办，带着变量也不行")
    void nobodyCompletesWithoutAnAnswer() {
        signIn(APPROVER);
        tasks.claim(task, APPROVER);

        refused(() -> tasks.complete(task), "请在办理表单中填写并提交办理意见");
        refused(() -> tasks.complete(task, Map.of("answer", "AGREE", "dataReady", true)), "请在办理表单中填写并提交办理意见");
        assertThat(assignee()).isEqualTo(APPROVER);
    }

    @Test
    @DisplayName("办件归提供部门：实例、待办、变量、历史都带它的租户")
    void everythingBelongsToTheProvider() {
        assertThat(instance.getTenantId()).isEqualTo("civil-affairs");
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getTenantId())
                .isEqualTo("civil-affairs");
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance.getId())
                        .list())
                .isNotEmpty()
                .allMatch(variable -> "civil-affairs".equals(variable.getTenantId()));
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list())
                .isNotEmpty()
                .allMatch(step -> "civil-affairs".equals(step.getTenantId()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"health.approver", "human-resources.approver", "health.data-officer"})
    @DisplayName("其他部门的人按编号或按条件都查不到待办、实例、变量和历史")
    void otherTenantsFindNothing(String stranger) {
        signIn(stranger);
        String id = instance.getId();

        assertThat(found(id)).containsOnly(0L);
        assertThat(tasks.createTaskQuery().count()).isZero();
        assertThat(tasks.createTaskQuery().tenantIdIn("civil-affairs").count()).isZero();
        refused(() -> runtime.getVariable(id, "resourceName"));
        refused(() -> runtime.getVariables(id));
        refused(() -> tasks.getVariable(task, "resourceName"));
        assertThat(runtime.getActivityInstance(id)).isNull();
        refused(() -> runtime.deleteProcessInstance(id, "forged"));
        refused(() -> runtime.setVariable(id, "answer", "AGREE"));
        assertUntouched();
    }

    @Test
    @DisplayName("市局看得到各部门的办件")
    void theBureauWatchesEveryDepartment() {
        signIn(SUPERVISOR);

        assertThat(found(instance.getId())).doesNotContain(0L);
    }

    private List<Long> found(String id) {
        return List.of(
                tasks.createTaskQuery().processInstanceId(id).count(),
                runtime.createProcessInstanceQuery().processInstanceId(id).count(),
                runtime.createExecutionQuery().processInstanceId(id).count(),
                runtime.createVariableInstanceQuery().processInstanceIdIn(id).count(),
                history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .count(),
                history.createHistoricActivityInstanceQuery()
                        .processInstanceId(id)
                        .count(),
                history.createHistoricTaskInstanceQuery().processInstanceId(id).count());
    }

    @Test
    @DisplayName("读到待办以后别人办结了：说明已由他人办结；同事列表、代理列表只是不再有它")
    void finishedMeanwhile() {
        assertThat(handOvers.isFit(task, COLLEAGUE)).isTrue();
        assertThat(handOvers.isFit("no-such-task", COLLEAGUE)).isFalse();

        for (ExecutionEntity left : new ExecutionEntity[] {null, new WithoutInstance()}) {
            TaskEntity read = new TaskEntity() {
                @Override
                public ExecutionEntity getExecution() {
                    return left;
                }
            };
            refused(() -> TaskGuardListener.caseNumber(read), "刚刚已由他人办结");
        }
    }

    /** An execution whose instance has ended since it was read. */
    private static final class WithoutInstance extends ExecutionEntity {

        private static final long serialVersionUID = 1L;

        @Override
        public ExecutionEntity getProcessInstance() {
            return null;
        }
    }

    private void signIn(String person) {
        // Whoever was signed in before must not be the one who looks up the next one's groups.
        identity.clearAuthentication();
        identity.setAuthentication(person, List.copyOf(identities.groupsOf(person)), identities.tenantsOf(person));
    }

    private static void refused(ThrowingCallable act) {
        refused(act, "。");
    }

    /** Refused, and in our words wherever the engine's are translated. */
    private static void refused(ThrowingCallable act, String sentence) {
        Throwable failure = catchThrowable(act);
        assertThat(failure).isNotNull();
        assertThat(EngineFailures.asRefusal(failure))
                .as(failure.toString())
                .hasValueSatisfying(refusal -> assertThat(refusal).hasMessageContaining(sentence));
    }

    private void assertUntouched() {
        identity.clearAuthentication();
        assertThat(assignee()).isNull();
        assertThat(runtime.getVariable(instance.getId(), "answer")).isNull();
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
