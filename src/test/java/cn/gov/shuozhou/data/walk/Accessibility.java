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
            page.setViewportSize(width, LOWEST);
            assertThat(new AxeBuilder(page).options(VIOLATIONS).analyze().getViolations())
                    .as("axe at %d px on %s", width, page.url())
                    .map(violation -> violation.getId() + " " + violation.getNodes())
                    .isEmpty();
            assertThat((Integer) page.evaluate(TOO_WIDE))
                    .as("beyond %d px on %s", width, page.url())
                    .isNotPositive();
        }
        page.setViewportSize(WIDTHS.get(0), LOWEST);
    }
}
