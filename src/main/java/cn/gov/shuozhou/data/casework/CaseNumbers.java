package cn.gov.shuozhou.data.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives each case its number: kind, region, date and a sequence of its own for that day, e.g.
 * {@code GX-140600-20261122-0001}. Unique across nodes. The number is committed at once, so take it before the
 * transaction that uses it: two connections for one request could starve the pool. A number that is then not used
 * leaves a gap.
 */
@Service
public class CaseNumbers {

    private final CaseNumberMapper mapper;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    CaseNumbers(CaseNumberMapper mapper, Clock clock, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The next number of this kind.
     *
     * @param kind two capital letters, e.g. {@code GX} 共享
     * @param regionCode six-digit administrative division code
     */
    public String next(String kind, String regionCode) {
        LocalDate day = LocalDate.now(clock);
        int sequence;
        try {
            sequence = take(kind, regionCode, day);
        } catch (DuplicateKeyException anotherOpenedTheDay) {
            sequence = take(kind, regionCode, day);
        }
        return "%s-%s-%s-%04d".formatted(kind, regionCode, day.format(DateTimeFormatter.BASIC_ISO_DATE), sequence);
    }

    /**
     * The number of a document that a case has at most one of: the case's own number under another kind, so that the two
     * are read together, e.g. {@code SQ-140600-20261122-0001}.
     */
    public static String ofKind(String kind, String caseNumber) {
        return kind + caseNumber.substring(caseNumber.indexOf('-'));
    }

    private int take(String kind, String regionCode, LocalDate day) {
        Integer sequence = ownTransaction.execute(status -> {
            CaseNumberMapper.Taken taken = new CaseNumberMapper.Taken();
            if (mapper.advance(taken, kind, regionCode, day) > 0) {
                return taken.number;
            }
            mapper.open(kind, regionCode, day);
            return 1;
        });
        return Objects.requireNonNull(sequence);
    }
}
