package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.audit.AuditTrail;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions live in the database: whichever node answers next knows who has signed in. */
@Configuration
class SessionConfiguration implements BeanClassLoaderAware {

    /** Two requests of one browser may set the same attribute for the first time at the same moment. */
    private static final String SET_ON_POSTGRESQL = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes) values (?, ?, ?)
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    /** As {@link #SET_ON_POSTGRESQL}. */
    private static final String SET_ON_H2 = """
            merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            key (session_primary_id, attribute_name) values (?, ?, ?)
            """;

    private ClassLoader types = SessionConfiguration.class.getClassLoader();

    @Override
    public void setBeanClassLoader(ClassLoader classLoader) {
        this.types = classLoader;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfPeople(DataSource dataSource)
            throws MetaDataAccessException {
        boolean postgresql = DatabaseDriver.fromProductName(JdbcUtils.commonDatabaseName(
                        JdbcUtils.extractDatabaseMetaData(dataSource, data -> data.getDatabaseProductName())))
                == DatabaseDriver.POSTGRESQL;
        return sessions -> {
            sessions.setIndexResolver(new PersonIndex());
            sessions.setCreateSessionAttributeQuery(postgresql ? SET_ON_POSTGRESQL : SET_ON_H2);
        };
    }

    /**
     * A session is stored when an answer begins to leave, which may be a refusal: that is not the act. Found by its name;
     * no candidate for whoever wants just transactions.
     */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        TransactionTemplate own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.setName(AuditTrail.UPKEEP);
        return own;
    }

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService content = new GenericConversionService();
        content.addConverter(Object.class, byte[].class, new SerializingConverter());
        content.addConverter(byte[].class, Object.class, new SessionContent(types));
        return content;
    }
}
