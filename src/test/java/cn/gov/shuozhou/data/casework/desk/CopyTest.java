package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletResponse;

@MovableClockTest
@DisplayName("抄送：本部门本来可以查看的同事收到消息，不参与办理，看到的不比原来多（第三十一条）")
class CopyTest extends WithTakenTask {

    private static final String OTHER = "civil-affairs.requester";

    private static final List<String> READERS = List.of(OFFICER, OTHER);

    private static final String WORDS = "涉及敏感信息项，请了解";

    @Test
    @DisplayName("抄送两人：各收到一条消息，在“抄送我的”里找到；办理过程写抄送给谁，不写说明；待办仍由原来的人办理")
    void theyAreTold() throws Exception {
        List<String> clocks = desk.clocks();
        String before = desk.page(OFFICER, "/cases?copied=me", 200);
        assertThat(before).doesNotContain(desk.number());

        assertThat(Refused.text(desk.send(APPROVER, "copy", READERS, WORDS))).contains("已抄送吴晓梅、李文静");

        for (String reader : READERS) {
            assertThat(desk.facts().told(reader, desk.number())).containsOnlyOnce("有办件抄送给您");
            assertThat(desk.page(reader, "/cases?copied=me", 200)).contains(desk.number());
        }
        assertThat(desk.page(APPROVER, "/cases?copied=me", 200)).doesNotContain(desk.number());
        assertThat(desk.facts().details(desk.number(), "抄送")).containsExactly("由周建国抄送吴晓梅、李文静");
        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
        assertThat(desk.clocks()).isEqualTo(clocks).isNotEmpty();
    }

    @Test
    @DisplayName("抄送不给权利：没有办理角色的仍不能签收，不能答复")
    void theyDecideNothing() throws Exception {
        desk.send(APPROVER, "copy", READERS, WORDS);
        desk.putBack(APPROVER, APPROVER);

        desk.refuse(OFFICER, "claim", List.of(), null, 403, "您不是该待办的办理人");
        desk.refuse(OTHER, "claim", List.of(), null, 403);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("没有选人", List.of(), WORDS, "请选择抄送给哪些同事"),
                Arguments.of("抄送自己", List.of(APPROVER), WORDS, "不能交给您自己"),
                Arguments.of("其他部门", List.of(OFFICER, "health.approver"), WORDS, "只能交给本部门的同事"),
                Arguments.of("没有写说明", READERS, "", "抄送说明不能为空"),
                Arguments.of("说明一万字", READERS, "说".repeat(10_000), "抄送说明不能超过 500 个字，现有 10000 个字"),
                Arguments.of(
                        "二十一人",
                        IntStream.rangeClosed(1, 21)
                                .mapToObj(one -> "person" + one)
                                .toList(),
                        WORDS,
                        "一次最多抄送 20 人，现有 21 人"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    @DisplayName("不能抄送的：说明哪里不对、怎么办，什么也不改")
    void wrong(String what, List<String> to, String words, String sentence) throws Exception {
        desk.refuse(APPROVER, "copy", to, words, 400, sentence);
    }

    @Test
    @DisplayName("同一人写两遍只算一次；已抄送过的不再抄送；已停用的不能抄送")
    void eachOnce() throws Exception {
        assertThat(desk.send(APPROVER, "copy", Collections.nCopies(30, OFFICER), WORDS)
                        .getStatus())
                .isEqualTo(200);
        desk.refuse(APPROVER, "copy", READERS, WORDS, 409, "已抄送过吴晓梅");

        desk.disable("civil-affairs.approver2");
        desk.refuse(APPROVER, "copy", List.of("civil-affairs.approver2"), WORDS, 400, "不能交给陶然亭：账号已停用");
    }

    @Test
    @DisplayName("两次同时抄送给同一人：一次成功，一次 409，消息一条")
    void onlyOnce() throws Exception {
        List<MockHttpServletResponse> both = Refused.atOnce(
                () -> desk.send(APPROVER, "copy", READERS, WORDS), () -> desk.send(APPROVER, "copy", READERS, WORDS));

        assertThat(both).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        assertThat(desk.facts().told(OFFICER, desk.number())).containsOnlyOnce("有办件抄送给您");
    }

    @Test
    @DisplayName("可以选择的，只有本部门可以查看此件的人；筛选写错的说明白")
    void whoCanBeChosen() throws Exception {
        assertThat(desk.page(APPROVER, "/api/tasks/" + desk.task().getId() + "/readers", 200))
                .contains("吴晓梅", "李文静")
                .doesNotContain("周建国");
        assertThat(desk.page(OFFICER, "/cases?copied=you", 400)).contains("抄送");
    }
}
