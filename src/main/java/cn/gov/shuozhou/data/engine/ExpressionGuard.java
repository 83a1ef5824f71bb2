package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.audit.AuditTrail;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Stands before every command of the engine and refuses expressions that come from outside (CVE-2026-109432): in a query
 * asked at once, in a filter to be saved, in a query that extends a filter, and in a stored filter that is not ours.
 */
class ExpressionGuard extends CommandInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(ExpressionGuard.class);

    private static final String SENTENCE = "查询条件和筛选器中不能使用表达式（${…} 或 #{…}）。请改填具体的值，或使用系统预置的筛选器。";

    private final OwnExpressions own;
    private final Supplier<@Nullable Authentication> actor;

    ExpressionGuard(OwnExpressions own, Supplier<@Nullable Authentication> actor) {
        this.own = own;
        this.actor = actor;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            requireNone(query, command);
        } else if (command instanceof SaveFilterCmd) {
            requireOwn((Filter) field(command, "filter"), command);
        } else if (command instanceof AbstractExecuteFilterCmd) {
            requireNone((Query<?, ?>) field(command, "extendingQuery"), command);
            return next.execute(withStoredFilterChecked(command));
        }
        return next.execute(command);
    }

    /** Reads the stored filter in the command's own transaction, so that nobody can change it in between. */
    private <T> Command<T> withStoredFilterChecked(Command<T> command) {
        String filterId = (String) field(command, "filterId");
        return context -> {
            if (filterId != null) {
                requireOwn(context.getDbEntityManager().selectById(FilterEntity.class, filterId), command);
            }
            return command.execute(context);
        };
    }

    private void requireNone(@Nullable Query<?, ?> query, Command<?> command) {
        if (query != null && !QueryExpressions.of(query).isEmpty()) {
            throw refused(command);
        }
    }

    private void requireOwn(@Nullable Filter filter, Command<?> command) {
        if (filter != null && filter.getQuery() != null && !own.cover(filter.getQuery())) {
            throw refused(command);
        }
    }

    /** Neither the expression nor the person is logged: the one may hold anything, the other is personal data. */
    private BadUserRequestException refused(Command<?> command) {
        Authentication signedIn = actor.get();
        LOG.warn(
                "Security: expression from outside refused (CVE-2026-109432), command {}, departments {}",
                command.getClass().getSimpleName(),
                signedIn == null || signedIn.getTenantIds() == null ? List.of() : signedIn.getTenantIds());
        AuditTrail.refused(List.of(SENTENCE));
        return new BadUserRequestException(SENTENCE);
    }

    /** The engine keeps these fields to itself; should a later version rename them, the command fails, not the guard. */
    private static @Nullable Object field(Command<?> command, String name) {
        return new DirectFieldAccessor(command).getPropertyValue(name);
    }
}
