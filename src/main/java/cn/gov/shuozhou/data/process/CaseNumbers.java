package cn.gov.shuozhou.data.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives each case its number: kind, region, date and a sequence of its own for that day, e.g.
 * {@code GX-140600-20261122-0001}. Unique across nodes; a number whose transaction is rolled back leaves a gap.
 */
@Service
public class CaseNumbers {

    private final CaseNumberMapper mapper;
    private final Clock clock;

    CaseNumbers(CaseNumberMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * The next number of this kind.
     *
     * @param kind two capital letters, e.g. {@code GX} 共享, {@code SQ} 授权
     * @param regionCode six-digit administrative division code
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String next(String kind, String regionCode) {
        LocalDate day = LocalDate.now(clock);
        if (mapper.advance(kind, regionCode, day) == 0) {
            try {
                mapper.open(kind, regionCode, day);
            } catch (DuplicateKeyException anotherWasFirst) {
                mapper.advance(kind, regionCode, day);
            }
        }
        int sequence = mapper.current(kind, regionCode, day);
        return "%s-%s-%s-%04d".formatted(kind, regionCode, day.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
    }
}
