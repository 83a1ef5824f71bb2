package cn.gov.shuozhou.data.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a page owes to people who cannot see it, point at it, or have a small screen, as far as axe and a ruler can tell. */
public final class Accessibility {

    private static final int LOWEST = 900;

    static final List<Integer> WIDTHS = List.of(1280, 390);

    private static final String TOO_WIDE = "() => document.documentElement.scrollWidth - window.innerWidth";

    /** The narrowest screen that pages have to fit (WCAG 1.4.10), and a desk's at a zoom of 200 %. */
    private static final List<Integer> REFLOWED = List.of(320, 640);

    private static final String CUT = """
            () => [...document.querySelectorAll('body *')]
              .filter(one => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX))
              .filter(one => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && one.innerText?.trim())
              .map(one => one.outerHTML.slice(0, 120))
            """;

    private static final AxeRunOptions VIOLATIONS = new AxeRunOptions();

    static {
        // What is in order would be told in full as well, element by element.
        VIOLATIONS.setResultTypes(List.of("violations"));
    }

    private Accessibility() {}

    /** At the width of a desk and at that of a phone. */
    public static void assertFine(Desk desk) {
        Page page = desk.page();
        for (int width : WIDTHS) {
            assertFine(page, width);
        }
        page.setViewportSize(WIDTHS.get(0), LOWEST);
    }

    /** Where the space is narrow or the text is large: 320 px, a zoom of 200 %, and text of 200 % at the width of a desk. */
    static void assertReflows(Desk desk) {
        Page page = desk.page();
        for (int width : REFLOWED) {
            assertFine(page, width);
            assertUncut(page, width);
        }
        page.setViewportSize(WIDTHS.get(0), LOWEST);
        page.evaluate("() => document.documentElement.style.fontSize = '200%'");
        assertUncut(page, WIDTHS.get(0));
    }

    private static void assertFine(Page page, int width) {
        page.setViewportSize(width, LOWEST);
        assertThat(new AxeBuilder(page).options(VIOLATIONS).analyze().getViolations())
                .as("axe at %d px on %s", width, page.url())
                .map(violation -> violation.getId() + " " + violation.getNodes())
                .isEmpty();
        assertFits(page, width);
    }

    private static void assertUncut(Page page, int width) {
        assertFits(page, width);
        assertThat((List<?>) page.evaluate(CUT))
                .as("cut at %d px on %s", width, page.url())
                .isEmpty();
    }

    private static void assertFits(Page page, int width) {
        assertThat((Integer) page.evaluate(TOO_WIDE))
                .as("beyond %d px on %s", width, page.url())
                .isNotPositive();
    }
}
