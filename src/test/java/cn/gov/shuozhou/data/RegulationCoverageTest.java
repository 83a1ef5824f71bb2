package cn.gov.shuozhou.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.ArticleTable.Row;
import cn.gov.shuozhou.data.regulation.Article;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code src/docs/articles.md}, the annotations and the models together: every article has its row and its place. */
@DisplayName("办法三十六条都有着落")
class RegulationCoverageTest {

    private static final String BASE = RegulationCoverageTest.class.getPackageName();
    private static final Path MODELS = Path.of("processes");
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十]+条");
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final int ARTICLES = 36;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    static List<Row> rows() {
        return ArticleTable.rows();
    }

    @Test
    @DisplayName("三十六条，每条一行，依次排列")
    void everyArticleHasOneRow() {
        assertThat(rows())
                .extracting(Row::article)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ARTICLES)
                        .mapToObj(RegulationCoverageTest::article)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("每行写明落实之处，或者为什么没有")
    void everyRowHasItsPlace(Row row) {
        assertThat(row.asks()).isNotBlank();
        assertThat(row.saysWhyNot() || !row.places().isEmpty()).as(row.where()).isTrue();
        assertThat(row.places())
                .doesNotHaveDuplicates()
                .allSatisfy(place -> assertThat(exists(place)).as(place).isTrue());
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("表中的类正是注明该条的类")
    void classesAreThoseAnnotated(Row row) {
        assertThat(row.places().stream().filter(RegulationCoverageTest::isClass))
                .containsExactlyInAnyOrderElementsOf(annotated().getOrDefault(row.article(), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    @DisplayName("注明该条的流程和决策表都在表中")
    void modelsThatCiteItAreListed(Row row) throws Exception {
        assertThat(row.places()).containsAll(citedByModels().getOrDefault(row.article(), Set.of()));
    }

    @Test
    @DisplayName("代码和模型只引用办法里有的条款")
    void nothingCitesAnArticleThatIsNotThere() throws Exception {
        Set<String> known = rows().stream().map(Row::article).collect(toSet());
        assertThat(annotated()).isNotEmpty();
        assertThat(annotated().keySet()).isSubsetOf(known);
        assertThat(citedByModels().keySet()).isNotEmpty().isSubsetOf(known);
    }

    private static boolean isClass(String place) {
        return place.matches("([a-z]+\\.)+[A-Z]\\w+");
    }

    private static boolean exists(String place) {
        if (isClass(place)) {
            return CLASSES.contain(BASE + "." + place);
        }
        return place.contains(".") ? Files.exists(MODELS.resolve(place)) : CLASSES.containPackage(BASE + "." + place);
    }

    /** Article to the classes that carry it out, by annotation of the class or of one of its methods. */
    private static Map<String, Set<String>> annotated() {
        return CLASSES.stream()
                .flatMap(type -> articles(type).map(article -> Map.entry(article, place(type))))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private static Stream<String> articles(JavaClass type) {
        Stream<Article> ofMethods =
                type.getMethods().stream().flatMap(method -> method.tryGetAnnotationOfType(Article.class).stream());
        return Stream.concat(type.tryGetAnnotationOfType(Article.class).stream(), ofMethods)
                .flatMap(annotation -> Stream.of(annotation.value()));
    }

    private static String place(JavaClass type) {
        return type.getName().substring(BASE.length() + 1).replaceAll("\\$.*", "");
    }

    /** Article to the files of {@code processes/} that cite it: {@code article} properties and columns. */
    private static Map<String, Set<String>> citedByModels() throws Exception {
        Stream<Map.Entry<String, String>> processes = Model.all().stream()
                .flatMap(model -> model.all(BaseElement.class).stream()
                        .flatMap(element -> citations(Model.article(element)))
                        .map(article -> Map.entry(article, model + ".bpmn")));
        try (Stream<Path> files = Files.list(MODELS)) {
            Stream<Map.Entry<String, String>> tables = files.filter(
                            file -> file.toString().endsWith(".dmn"))
                    .flatMap(file -> articleCells(file)
                            .flatMap(RegulationCoverageTest::citations)
                            .map(article ->
                                    Map.entry(article, file.getFileName().toString())));
            return Stream.concat(processes, tables)
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        }
    }

    /** What the rules of a decision table say in their {@code article} column, and in their description. */
    private static Stream<String> articleCells(Path dmn) {
        DecisionTable table = Dmn.readModelFromFile(dmn.toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        int column = table.getOutputs().stream().map(Output::getName).toList().indexOf("article");
        return table.getRules().stream().map(rule -> column < 0 ? description(rule) : cell(rule, column));
    }

    private static String description(Rule rule) {
        return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
    }

    private static String cell(Rule rule, int column) {
        return List.copyOf(rule.getOutputEntries()).get(column).getTextContent();
    }

    private static Stream<String> citations(String text) {
        return ARTICLE.matcher(text).results().map(MatchResult::group);
    }

    /** {@code 第二十三条} for 23. */
    private static String article(int number) {
        int tens = number / 10;
        String ten = tens == 0 ? "" : tens == 1 ? "十" : DIGITS[tens] + "十";
        return "第" + ten + DIGITS[number % 10] + "条";
    }
}
