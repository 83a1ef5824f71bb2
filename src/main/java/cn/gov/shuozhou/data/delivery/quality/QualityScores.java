package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.catalog.QualityHistory;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The scores as the health of the catalogue shows them. */
@Component
@Transactional(readOnly = true)
class QualityScores implements QualityHistory {

    private final QualityRunMapper mapper;

    QualityScores(QualityRunMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Map<Long, Score> scores() {
        return mapper.scores().stream()
                .collect(Collectors.toMap(
                        QualityRunMapper.Score::resourceId, one -> new Score(one.score(), one.warnBelow())));
    }
}
