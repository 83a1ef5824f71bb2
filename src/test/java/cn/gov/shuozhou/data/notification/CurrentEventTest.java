package cn.gov.shuozhou.data.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.PortalTest;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@DisplayName("一个事务是一件事")
class CurrentEventTest {

    private static final Message MESSAGE = new Message("催办", "请答复。", "/cases/GX-1", null);

    @Autowired
    private DataSource dataSource;

    @Test
    @DisplayName("同一事务同一编号；其中另开的事务、之后的事务，编号不同")
    void aTransactionIsAnEvent() {
        TransactionTemplate usual = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        TransactionTemplate ownOne = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        ownOne.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        List<String> keys = new ArrayList<>();

        usual.executeWithoutResult(outer -> {
            keys.add(CurrentEvent.key(MESSAGE));
            ownOne.executeWithoutResult(inner -> keys.add(CurrentEvent.key(MESSAGE)));
            keys.add(CurrentEvent.key(MESSAGE));
            keys.add(CurrentEvent.key(new Message("催办", "请补正。", "/cases/GX-1", null)));
        });
        usual.executeWithoutResult(later -> keys.add(CurrentEvent.key(MESSAGE)));

        assertThat(keys.get(2)).isEqualTo(keys.get(0)).hasSizeLessThanOrEqualTo(80);
        assertThat(keys.stream().distinct()).hasSize(4);
    }
}
