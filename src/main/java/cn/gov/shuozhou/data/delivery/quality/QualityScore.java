package cn.gov.shuozhou.data.delivery.quality;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One number for a version (系统约定): an indicator is the part in order of all that its figures have looked at, a dimension the
 * mean of its indicators, the score the mean of the dimensions. What was not looked at does not count.
 */
final class QualityScore {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private QualityScore() {}

    /** Between 0 and 100; nothing when nothing was looked at. */
    static Optional<BigDecimal> of(List<QualityFigure> figures) {
        return mean(dimensions(figures).values()).map(score -> score.setScale(2, RoundingMode.HALF_UP));
    }

    /** The scores of the dimensions that were looked at. */
    static Map<Dimension, BigDecimal> dimensions(List<QualityFigure> figures) {
        Map<Dimension, BigDecimal> scores = new EnumMap<>(Dimension.class);
        figures.stream()
                .filter(figure -> figure.b() > 0)
                .collect(groupingBy(figure -> figure.indicator().dimension(), groupingBy(QualityFigure::indicator)))
                .forEach((dimension, indicators) -> mean(indicators.entrySet().stream()
                                .map(one -> part(one.getKey(), one.getValue()))
                                .toList())
                        .ifPresent(score -> scores.put(dimension, score.multiply(HUNDRED))));
        return scores;
    }

    private static BigDecimal part(Indicator indicator, List<QualityFigure> figures) {
        return indicator.good(
                figures.stream().mapToLong(QualityFigure::a).sum(),
                figures.stream().mapToLong(QualityFigure::b).sum());
    }

    private static Optional<BigDecimal> mean(Collection<BigDecimal> parts) {
        return parts.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(parts.size()), MathContext.DECIMAL64));
    }
}
