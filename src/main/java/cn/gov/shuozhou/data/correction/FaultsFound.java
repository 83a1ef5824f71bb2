package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.delivery.DataFaults;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of the corrections that found something wrong; from the source that the bureau has named, where it has. */
@Component
@Article("第十九条")
class FaultsFound implements DataFaults {

    private final CorrectionMapper mapper;

    FaultsFound(CorrectionMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<DataFault> foundSince(LocalDateTime from) {
        return mapper.correctedSince(from).stream()
                .map(corrected -> new DataFault(
                        corrected.caseNumber(),
                        corrected.department(),
                        corrected.resourceId(),
                        corrected.resourceName(),
                        corrected.kind().label(),
                        corrected.kind().aboutData(),
                        corrected.dataVersion(),
                        corrected.receivedAt().toLocalDate(),
                        corrected.closedAt()))
                .toList();
    }
}
