package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.catalog.publication.PublicationTaskView.MarkView;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The fields that the latest reviews want changed, for their compiler to change them and for the next reviewers to check. */
@Component
class Markings {

    private final ReviewMapper mapper;

    Markings(ReviewMapper mapper) {
        this.mapper = mapper;
    }

    /** Those of the latest round that has marked any, by code of the resource; none when the case is over. */
    Map<String, List<MarkView>> of(Publication publication) {
        if (!publication.status().isOpen()) {
            return Map.of();
        }
        Map<Long, Review> reviews = mapper.reviews(publication.caseNumber()).stream()
                .filter(review -> !review.isTakenBack())
                .collect(Collectors.toMap(Review::id, Function.identity()));
        List<PlacedMark> marks = mapper.marks(publication.caseNumber());
        int latest = marks.stream()
                .flatMap(mark -> Stream.ofNullable(reviews.get(mark.reviewId())))
                .mapToInt(Review::round)
                .max()
                .orElse(0);
        return marks.stream()
                .flatMap(mark -> Stream.ofNullable(reviews.get(mark.reviewId()))
                        .filter(review -> review.round() == latest)
                        .map(review -> Map.entry(mark.code(), view(mark, review, publication))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static MarkView view(PlacedMark mark, Review review, Publication publication) {
        String of = review.kind().label();
        boolean earlier = review.round() < publication.round();
        return new MarkView(earlier ? of + "，第 %d 次提交".formatted(review.round()) : of, mark.place(), mark.remark());
    }
}
