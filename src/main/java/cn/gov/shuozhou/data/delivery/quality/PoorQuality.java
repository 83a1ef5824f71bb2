package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.regulation.Article;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose data are worse than is asked again and again; whoever follows it up asks. */
@Service
@Transactional(readOnly = true)
@Article("第三十三条")
public class PoorQuality {

    /** So many uploads in a row are again and again (系统约定). */
    public static final int IN_A_ROW = 3;

    private final QualityRunMapper mapper;

    PoorQuality(QualityRunMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * A resource all of whose last uploads that came into use were below what was asked when they were measured.
     *
     * @param since the measurement that began it; the same as long as no better version has come
     * @param uploads how many
     * @param version of the last one
     * @param asked of the last one
     */
    public record Poor(
            long resourceId,
            String code,
            String name,
            String departmentCode,
            long since,
            long uploads,
            int version,
            BigDecimal score,
            BigDecimal asked,
            LocalDateTime measuredAt) {}

    /** Those with {@link #IN_A_ROW} or more. */
    public List<Poor> againAndAgain() {
        return mapper.poor(IN_A_ROW, QualityTerms.FLOOR);
    }
}
