package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.clock.Deadline;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a feature has to show on a person's home page. Each feature declares a bean for each of its cards; Spring's
 * {@code @Order} says which comes first.
 */
public interface HomeSection {

    /** The card for this person; empty when it does not concern somebody in these roles. */
    Optional<HomeCard> cardFor(Person person);

    /**
     * A card.
     *
     * @param title e.g. 我的申请
     * @param rows the few most pressing ones, most pressing first
     * @param whenEmpty the sentence shown instead of rows
     * @param link the page with the whole list
     * @param linkWords e.g. 全部申请
     */
    record HomeCard(String title, List<HomeRow> rows, String whenEmpty, String link, String linkWords) {

        public HomeCard {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One line of a card.
     *
     * @param title what it is about, e.g. the name of the resource
     * @param detail case number, other department
     * @param link where to go on with it
     * @param status e.g. 待补正; may be empty
     * @param tone how the status is coloured
     * @param due the deadline that runs, if one does
     */
    record HomeRow(
            String title,
            String detail,
            String link,
            String status,
            Tone tone,
            @Nullable Deadline due) {}

    /** The colour of a status: {@code kind-…} in the style sheet. */
    enum Tone {
        OK,
        WARN,
        BAD,
        INFO,
        QUIET;

        public String styleClass() {
            return "kind-" + name().toLowerCase();
        }
    }
}
