package cn.gov.shuozhou.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.gov.shuozhou.data.workbook.LibreOffice;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measured on the page that LibreOffice draws, in millimetres. */
@DisplayName("GB/T 9704-2012：公文的版式，在 LibreOffice 画出的页面上量")
class OfficialLayoutTest {

    /** Twenty-six characters after the indent, then twenty-eight: two full lines. */
    private static final String BODY = "国".repeat(26 + 28);

    private static final double ABOUT = 1;

    /** A character does not fill its square; how much it leaves free depends on the font. */
    private static final double SQUARE = 1.5;

    private static final double LEFT = 28;
    private static final double RIGHT = 184;

    private static List<Ink> downward = List.of();
    private static List<Ink> upward = List.of();
    private static List<Ink> letter = List.of();

    @BeforeAll
    static void draw(@TempDir Path folder) throws Exception {
        Map<String, BufferedImage> pages = LibreOffice.pages(
                Map.of(
                        "downward", document(Layout.DOWNWARD, "朔州市政务信息管理局文件"),
                        "upward", document(Layout.UPWARD, "朔州市政务信息管理局文件"),
                        "letter", document(Layout.LETTER, "朔州市政务信息管理局")),
                folder);
        downward = Ink.rows(pages.get("downward"));
        upward = Ink.rows(pages.get("upward"));
        letter = Ink.rows(pages.get("letter"));
    }

    private static byte[] document(Layout layout, String mark) {
        return new DocumentTemplate(StandardTemplate.of(layout, mark))
                .fill(Map.of(
                        Blank.NUMBER, "朔政数整〔2026〕1号",
                        Blank.TITLE, "关于限期整改的通知",
                        Blank.ADDRESSEE, "朔州市民政局",
                        Blank.BODY, BODY,
                        Blank.SIGNER, "窦文彬",
                        Blank.AGENCY, "朔州市政务信息管理局",
                        Blank.DATE, "2026年11月30日",
                        Blank.COPIES, "领导小组办公室"));
    }

    @Test
    @DisplayName("发文机关标志为红色，上边缘距上页边 72 毫米，居中")
    void theMark() {
        Ink mark = downward.get(0);
        assertThat(mark.red()).isTrue();
        assertThat(mark.top()).isCloseTo(72, within(ABOUT));
        assertThat((mark.left() + mark.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(ABOUT));
    }

    @Test
    @DisplayName("发文字号居中；红色分隔线与版心等宽，在其下 4 毫米左右")
    void numberAndRedLine() {
        Ink number = downward.get(1);
        Ink line = downward.get(2);
        assertThat((number.left() + number.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(ABOUT));
        assertThat(line.red()).isTrue();
        assertThat(line.left()).isCloseTo(LEFT, within(ABOUT));
        assertThat(line.right()).isCloseTo(RIGHT, within(ABOUT));
        assertThat(line.top() - number.bottom()).isCloseTo(4, within(ABOUT));
    }

    @Test
    @DisplayName("标题居中，主送顶格，正文首行空二字，每行 28 字，行距 225/22 毫米")
    void titleAndBody() {
        Ink title = downward.get(3);
        Ink addressee = downward.get(4);
        Ink first = downward.get(5);
        Ink second = downward.get(6);
        assertThat((title.left() + title.right()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(ABOUT));
        assertThat(title.bottom() - title.top()).isGreaterThan(addressee.bottom() - addressee.top());
        assertThat(addressee.left()).isCloseTo(LEFT, within(ABOUT));
        assertThat(first.left()).isCloseTo(LEFT + 156.0 * 2 / 28, within(ABOUT));
        assertThat(second.left()).isCloseTo(LEFT, within(ABOUT));
        assertThat(second.right()).isCloseTo(RIGHT, within(ABOUT));
        assertThat(first.right()).isCloseTo(RIGHT, within(ABOUT));
        assertThat(second.top() - first.top()).isCloseTo(225.0 / 22, within(0.3));
    }

    @Test
    @DisplayName("署名右空二字，成文日期右空四字")
    void signatureAndDate() {
        assertThat(downward.get(7).right()).isCloseTo(RIGHT - 156.0 * 2 / 28, within(SQUARE));
        assertThat(downward.get(8).right()).isCloseTo(RIGHT - 156.0 * 4 / 28, within(SQUARE));
    }

    @Test
    @DisplayName("版记：三条线与版心等宽，末条在版心下边缘；页码在版心之外，单页居右空一字")
    void footAndPageNumber() {
        List<Ink> lines = downward.subList(9, downward.size()).stream()
                .filter(Ink::isLine)
                .toList();
        assertThat(lines).hasSize(3).allSatisfy(line -> {
            assertThat(line.left()).isCloseTo(LEFT, within(ABOUT));
            assertThat(line.right()).isCloseTo(RIGHT, within(ABOUT));
        });
        assertThat(lines.get(2).bottom()).isCloseTo(297 - 35, within(ABOUT));
        Ink page = downward.get(downward.size() - 1);
        assertThat((page.top() + page.bottom()) / 2).isCloseTo(297 - 35 + 7, within(ABOUT));
        assertThat(page.right()).isCloseTo(RIGHT - 156.0 / 28, within(ABOUT));
    }

    @Test
    @DisplayName("上行文：发文字号左空一字，签发人姓名右空一字，在同一行")
    void upward() {
        Ink number = upward.get(1);
        assertThat(number.left()).isCloseTo(LEFT + 156.0 / 28, within(ABOUT));
        assertThat(number.right()).isCloseTo(RIGHT - 156.0 / 28, within(ABOUT));
        assertThat(upward.get(2).red()).isTrue();
    }

    @Test
    @DisplayName("信函格式：标志距上页边 30 毫米，红色双线长 170 毫米，首页下线距下页边 20 毫米，不编页码")
    void letter() {
        assertThat(letter.get(0).top()).isCloseTo(30, within(ABOUT));
        Ink above = letter.get(1);
        assertThat(above.red()).isTrue();
        assertThat(above.top() - letter.get(0).bottom()).isCloseTo(4, within(ABOUT));
        assertThat(above.right() - above.left()).isCloseTo(170, within(ABOUT));
        Ink below = letter.get(letter.size() - 1);
        assertThat(below.red()).isTrue();
        assertThat(297 - below.bottom()).isCloseTo(20, within(ABOUT));
        assertThat(below.right() - below.left()).isCloseTo(170, within(ABOUT));
    }
}
