package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.publication.PublicationTaskView.MarkView;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The fields that the latest round of reviews wants changed. */
@Component
class Markings {

    private final ReviewMapper mapper;

    Markings(ReviewMapper mapper) {
        this.mapper = mapper;
    }

    /** Those of the publication's present round, by code of the resource. */
    Map<String, List<MarkView>> of(Publication publication) {
        Map<Long, String> reviews = mapper.reviews(publication.caseNumber()).stream()
                .filter(review -> review.round() == publication.round())
                .collect(Collectors.toMap(Review::id, review -> review.kind().label()));
        return mapper.marks(publication.caseNumber()).stream()
                .filter(mark -> reviews.containsKey(mark.reviewId()))
                .collect(Collectors.groupingBy(
                        PlacedMark::code,
                        Collectors.mapping(
                                mark -> new MarkView(
                                        reviews.getOrDefault(mark.reviewId(), ""), mark.place(), mark.remark()),
                                Collectors.toList())));
    }
}
