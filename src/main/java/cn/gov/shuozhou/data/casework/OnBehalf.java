package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.audit.Actor;
import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.casework.Deputising.Stead;
import cn.gov.shuozhou.data.database.TransactionScoped;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 乙代甲: what a deputy does to a task is written down with both names, in the case and in the audit trail. */
@Component
public class OnBehalf {

    /** The principal's name by the deputy's account, while the transaction lasts. */
    private static final TransactionScoped<Map<String, String>> CURRENT = new TransactionScoped<>(HashMap::new);

    private final Deputising deputising;

    OnBehalf(Deputising deputising) {
        this.deputising = deputising;
    }

    /** What the person does from now on, as long as the transaction lasts, is done in the stead of this colleague. */
    public Optional<Stead> begin(OpenTask task, Person person) {
        Optional<Stead> stead = deputising.stead(task, person);
        stead.ifPresent(colleague -> {
            CURRENT.get().put(person.id(), colleague.name());
            AuditTrail.onBehalfOf(colleague.name());
        });
        return stead;
    }

    void decided(OpenTask task, String verdict, Person deputy, Stead stead) {
        deputising.decided(task, verdict, deputy, stead);
    }

    /** How the actor is named. */
    static String name(Actor actor) {
        String principal = CURRENT.get().get(actor.id());
        return principal == null ? actor.name() : name(actor.name(), principal);
    }

    /** Both names. */
    public static String name(String deputy, String principal) {
        return "%s（代%s）".formatted(deputy, principal);
    }
}
