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
@Configuration(proxyBeanMethods = false)
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

    /** That a session was used is written down once a minute, so that reading pages writes nothing; all else at once. */
    private static final String UPDATE = """
            merge into %TABLE_NAME% s
            using (select cast(? as char(36)) as session_id, cast(? as bigint) as seen, cast(? as integer) as most,
                     cast(? as bigint) as expiry, cast(? as varchar(100)) as person, cast(? as char(36)) as id) n
            on s.primary_id = n.id
            when matched and (n.seen >= s.last_access_time + 60000 or n.session_id <> s.session_id
              or n.most <> s.max_inactive_interval or n.person is distinct from s.principal_name)
            then update set session_id = n.session_id, last_access_time = n.seen, max_inactive_interval = n.most,
              expiry_time = n.expiry, principal_name = n.person
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
            sessions.setUpdateSessionQuery(UPDATE);
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
