package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What bpmnlint finds in the process models: its own rules and those of the engine's version. Needs Node.js and npm. */
@DisplayName("流程模型经 bpmnlint 检查")
class ModelLintTest {

    private static final String LINT = "node_modules/bpmnlint/bin/bpmnlint.js";

    private static NodeTool tool;

    @BeforeAll
    static void fetchTheTool() throws Exception {
        tool = NodeTool.fetched("bpmnlint", "package.json", "package-lock.json", ".bpmnlintrc");
    }

    @Test
    @DisplayName("没有一条发现")
    void findsNothing() throws Exception {
        List<String> command = new ArrayList<>(List.of(LINT));
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            models.filter(model -> model.toString().endsWith(".bpmn"))
                    .map(model -> model.toAbsolutePath().toString())
                    .forEach(command::add);
        }
        assertThat(command).hasSizeGreaterThan(3);

        NodeTool.Run lint = tool.run(command.toArray(String[]::new));

        assertThat(lint.exit()).as(lint.printed()).isZero();
        assertThat(lint.printed()).doesNotContain("warning", "error");
    }

    @Test
    @DisplayName("有缺陷的模型，检查得出来")
    void findsWhatIsWrong() throws Exception {
        String model = Files.readString(Path.of("processes/catalog-change.bpmn"));
        Path broken = tool.file("broken.bpmn");
        Files.writeString(
                broken,
                model.replaceAll("<bpmn:startEvent id=\"(\\w+)\" name=\"[^\"]*\"", "<bpmn:startEvent id=\"$1\""));
        assertThat(broken).content().isNotEqualTo(model);

        NodeTool.Run lint = tool.run(LINT, broken.toString());

        assertThat(lint.exit()).isNotZero();
        assertThat(lint.printed()).contains("label-required");
    }
}
