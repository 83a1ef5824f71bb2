package cn.gov.shuozhou.data.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@DisplayName("一个事务一份")
@OnPostgres(Reason.LOCKS)
class TransactionScopedTest {

    @Autowired
    private DataSource dataSource;

    private final AtomicInteger made = new AtomicInteger();
    private final TransactionScoped<Integer> number = new TransactionScoped<>(made::incrementAndGet);
    private final List<Integer> seen = new ArrayList<>();
    private TransactionTemplate usual;
    private TransactionTemplate ownOne;

    @BeforeEach
    void begin() {
        usual = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        ownOne = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        ownOne.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    @DisplayName("其中另开的事务有自己的一份，之后回到原来的一份；下一个事务重新开始；事务之外不保留")
    void eachTransactionHasItsOwn() {
        usual.executeWithoutResult(outer -> {
            look();
            ownOne.executeWithoutResult(inner -> look());
            look();
        });
        usual.executeWithoutResult(later -> look());
        look();
        look();

        assertThat(seen).containsExactly(1, 2, 1, 3, 4, 5);
    }

    @Test
    @DisplayName("丢弃以后，同一事务重新取；另开的事务不影响外面新取的一份")
    void whatIsForgottenIsMadeAnew() {
        usual.executeWithoutResult(outer -> {
            look();
            number.forget();
            ownOne.executeWithoutResult(inner -> look());
            look();
            ownOne.executeWithoutResult(inner -> look());
            look();
        });

        assertThat(seen).containsExactly(1, 2, 3, 4, 3);
    }

    @Test
    @DisplayName("回滚的事务也不留下")
    void aRollbackEndsItToo() {
        usual.executeWithoutResult(outer -> {
            look();
            outer.setRollbackOnly();
        });
        usual.executeWithoutResult(later -> look());

        assertThat(seen).containsExactly(1, 2);
    }

    private void look() {
        seen.add(number.get());
    }
}
