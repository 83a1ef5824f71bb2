package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.attachment.AttachmentRow;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.catalog.publication.PublicationTaskView.MarkView;
import cn.gov.shuozhou.data.clock.ClockRow;
import cn.gov.shuozhou.data.paging.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that the page of a publication shows. */
record PublicationPage(
        Publication publication,
        List<String> compilers,
        List<String> itemPlaces,
        Page<ResourceRow> resources,
        List<Choice> choices,
        List<ReviewRow> reviews,
        List<ClockRow> clocks,
        List<AttachmentRow> attachments,
        List<CaseSteps.Step> steps,
        List<LocalDate> overdue,
        Actions actions) {

    /**
     * A resource of the case.
     *
     * @param content null where it is nobody's business any more: after a withdrawal
     * @param draftUrl where it is corrected; null when it is not the reader's to correct, or not now
     * @param resourceId the published resource; null until then
     */
    record ResourceRow(
            String code,
            String name,
            @Nullable ContentView content,
            List<MarkView> marks,
            @Nullable String draftUrl,
            @Nullable Long resourceId) {}

    /**
     * A resource that can be submitted, or submitted again.
     *
     * @param opened what differs from the version that is live, where it is published already
     */
    record Choice(String code, String name, boolean marked, List<String> warnings, List<Difference> opened) {

        /** Those that something is to be said about come first. */
        static List<Choice> warnedFirst(List<Choice> choices) {
            return choices.stream()
                    .sorted(Comparator.comparing((Choice choice) -> !choice.marked())
                            .thenComparing(choice -> choice.warnings().isEmpty()))
                    .toList();
        }
    }

    /** A review with the fields that it marks. */
    record ReviewRow(Review review, List<PlacedMark> marks) {}

    /** What the reader may do now. */
    record Actions(boolean resubmit, boolean withdraw) {

        public boolean any() {
            return resubmit || withdraw;
        }
    }

    /** Whether what can be submitted again needs a confirmation. */
    public boolean warned() {
        return choices.stream().anyMatch(choice -> !choice.warnings().isEmpty());
    }
}
