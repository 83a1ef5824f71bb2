package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("说明文档")
class DocumentsTest {

    private static final Path README = Path.of("README.md");

    private static final int LONGEST_README = 150;

    private static final Pattern FLOOR = Pattern.compile("(?m)^\\| \\d+ \\| (\\S+) \\|");

    /** What was tried, where it is refused, and which tests watch over it. */
    private static final Pattern ATTACK = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]*`[^|]+) \\|$");

    private static final Pattern CLASS = Pattern.compile("`[a-z.]+\\.([A-Z]\\w+)`");

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)`");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

    @Test
    @DisplayName("README 不超过 150 行，其余写在运行手册中")
    void theReadmeStaysShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThan(LONGEST_README);
    }

    @Test
    @DisplayName("README 提到每一本运行手册")
    void theReadmeNamesEveryManual() throws IOException {
        String readme = Files.readString(README);
        try (Stream<Path> manuals = Files.list(Path.of("src/docs/operations"))) {
            assertThat(manuals)
                    .isNotEmpty()
                    .allSatisfy(manual ->
                            assertThat(readme).contains("(" + manual.toString().replace('\\', '/') + ")"));
        }
    }

    @Test
    @DisplayName("文档之间的链接都打得开")
    void linksLeadSomewhere() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("src/docs"))) {
            assertThat(Stream.concat(Stream.of(README, Path.of("docker/README.md")), docs)
                            .filter(document -> document.toString().endsWith(".md"))
                            .flatMap(document -> LINK.matcher(text(document))
                                    .results()
                                    .map(link -> link.group(1))
                                    .filter(link -> !Files.exists(document.resolveSibling(link)))
                                    .map(link -> document + " → " + link)))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("设计决定 12 的包和层次就是现在的")
    void thePackagesAreListedAsTheyAre() {
        Stream<List<String>> rows = FLOOR.matcher(text(Path.of("src/docs/adr/0012-packages-beyond-the-design.md")))
                .results()
                .map(row -> List.of(row.group(1).replace("`", "").split("、")));

        assertThat(rows).containsExactlyElementsOf(PackageOrder.FLOORS);
    }

    @Test
    @DisplayName("安全：每一种攻击都写明拒绝处和测试，写到的类都在")
    void attacksNameWhatRefusesThem() throws IOException {
        Set<String> classes;
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            classes = sources.map(source -> source.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }

        assertThat(ATTACK.matcher(text(Path.of("src/docs/security.md"))).results())
                .hasSizeGreaterThan(20)
                .allSatisfy(row -> {
                    assertThat(CLASS.matcher(row.group(2)).results().map(name -> name.group(1)))
                            .isSubsetOf(classes);
                    assertThat(TEST.matcher(row.group(3)).results().map(name -> name.group(1)))
                            .isNotEmpty()
                            .isSubsetOf(classes);
                });
    }

    /** What no request is refused for, so that there is nothing to record. */
    private static final Set<String> NOTHING_TO_RECORD = Set.of(
            "一个故障把几十兆语句写进日志",
            "上传的坏工作簿刷屏日志：每个坏了的部分一条 ERROR",
            "在网页应用退出后以为只退出了应用",
            "两个部门对接各自的哈希值；凭出现次数认出种类少的值",
            "数据里藏零宽、方向字符；下载的 CSV 以 `=` 开头，前面隔着空格",
            "数据库所有者截去最早的审计记录，改链头掩盖",
            "程序包有已公布的漏洞");

    @Test
    @DisplayName("安全：每一种被拒绝的攻击，至少一个测试看到它的审计记录")
    void refusalsAreRecorded() throws IOException {
        Map<String, String> tests;
        try (Stream<Path> sources = Files.walk(Path.of("src/test"))) {
            tests = sources.filter(source -> source.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            source -> source.getFileName().toString().replace(".java", ""),
                            DocumentsTest::text,
                            (one, other) -> one + other));
        }

        assertThat(ATTACK.matcher(text(Path.of("src/docs/security.md"))).results())
                .filteredOn(row -> !NOTHING_TO_RECORD.contains(row.group(1)))
                .allSatisfy(row -> assertThat(
                                TEST.matcher(row.group(3)).results().map(name -> tests.get(name.group(1))))
                        .as(row.group(1))
                        .anySatisfy(source -> assertThat(source).containsAnyOf("Recorded", "audit_entry")));
    }

    private static String text(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
