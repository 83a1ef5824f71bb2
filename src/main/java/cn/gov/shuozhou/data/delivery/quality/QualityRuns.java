package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.delivery.Inspections.Decision;
import cn.gov.shuozhou.data.delivery.Inspections.Verdict;
import cn.gov.shuozhou.data.delivery.quality.Measurement.Measured;
import cn.gov.shuozhou.data.delivery.quality.QualityRunMapper.BadRow;
import cn.gov.shuozhou.data.regulation.Article;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Judges measurements by what the provider asks, and keeps them. */
@Component
@Article("第十七条")
class QualityRuns {

    private static final int AT_ONCE = 500;

    /** Of so many measurements the rows with faults are kept, of older ones only the figures. */
    private static final int KEPT = 5;

    private final QualityRunMapper mapper;
    private final Clock clock;

    QualityRuns(QualityRunMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What comes of a measurement. One that broke off has no score and refuses nothing. */
    @Transactional
    public Verdict judge(long dataSetId, Measured measured, QualityTerms terms) {
        BigDecimal score = QualityScore.of(measured.figures()).orElse(null);
        Verdict verdict = verdict(measured, score, terms);
        Map<String, Long> key = new HashMap<>();
        mapper.insert(
                dataSetId,
                measured.rows(),
                LocalDateTime.now(clock),
                score,
                measured.failure(),
                verdict.decision(),
                terms,
                key);
        long run = Objects.requireNonNull(key.get("id"));
        if (!measured.figures().isEmpty()) {
            mapper.insertFigures(run, measured.figures());
        }
        List<BadRow> bad = new ArrayList<>();
        measured.badRows()
                .all()
                .forEach((rowNo, positions) ->
                        positions.stream().distinct().forEach(position -> bad.add(new BadRow(rowNo, position))));
        for (int from = 0; from < bad.size(); from += AT_ONCE) {
            mapper.insertBadRows(run, bad.subList(from, Math.min(from + AT_ONCE, bad.size())));
        }
        mapper.forgetBadRows(run, KEPT);
        return verdict;
    }

    private static Verdict verdict(Measured measured, @Nullable BigDecimal score, QualityTerms terms) {
        List<String> sentences = new ArrayList<>();
        if (measured.failure() != null) {
            sentences.add("质量检查没有完成：%s。这一版没有质量分。".formatted(measured.failure()));
        }
        boolean refused = isBelow(score, terms.refuseBelow());
        if (refused) {
            sentences.add("质量分 %s，低于 %s，不接收。".formatted(score, terms.refuseBelow()));
        } else if (isBelow(score, terms.warnBelow())) {
            sentences.add("质量分 %s，低于要求的 %s。".formatted(score, terms.warnBelow()));
        }
        for (QualityFigure figure : measured.figures()) {
            if (figure.exceeded()) {
                sentences.add(figure.sentence());
                refused |= figure.severity() == Severity.FAIL;
            }
        }
        return new Verdict(
                refused ? Decision.REFUSE : sentences.isEmpty() ? Decision.ACCEPT : Decision.ACCEPT_WITH_WARNING,
                sentences);
    }

    static boolean isBelow(@Nullable BigDecimal score, @Nullable BigDecimal bound) {
        return score != null && bound != null && score.compareTo(bound) < 0;
    }
}
