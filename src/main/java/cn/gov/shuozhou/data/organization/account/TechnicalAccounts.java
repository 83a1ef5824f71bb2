package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.engine.ProcedureRights;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.account.Issued.What;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of programs: entered by the system administrator, of use only once the security administrator confirms. */
@Service
@Transactional
class TechnicalAccounts {

    private static final int LONGEST_PURPOSE = 200;

    private final TechnicalAccountMapper mapper;
    private final Organization organization;
    private final Identities identities;
    private final ProcedureRights rights;
    private final InitialPasswords passwords;
    private final Clock clock;

    TechnicalAccounts(
            TechnicalAccountMapper mapper,
            Organization organization,
            Identities identities,
            ProcedureRights rights,
            InitialPasswords passwords,
            Clock clock) {
        this.mapper = mapper;
        this.organization = organization;
        this.identities = identities;
        this.rights = rights;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Listing<TechnicalAccount> accounts(TechnicalAccountFilter filter) {
        return new Listing<>(mapper.count(filter), (limit, offset) -> mapper.list(filter, limit, offset));
    }

    /**
     * Enters the account; it cannot do anything yet, and nobody knows its password.
     *
     * @throws RequestRejected invalid, with every problem
     */
    void register(
            Person administrator, @Nullable String id, @Nullable String purpose, @Nullable String departmentCode) {
        String account = stripped(id);
        String text = stripped(purpose);
        String department = stripped(departmentCode);
        List<Problem> problems = new ArrayList<>();
        if (!PersonRules.isId(account)) {
            problems.add(new Problem("id", "账号“%s”不正确。请用 3 至 64 个小写字母、数字、点、下划线或连字符。".formatted(account)));
        } else if (identities.exists(account)
                || organization.departmentOf(account).isPresent()
                || mapper.countWith(account) > 0) {
            problems.add(new Problem("id", "账号“%s”已被使用。请换一个名称。".formatted(account)));
        }
        Lengths.missingOrTooLong("purpose", "用途", LONGEST_PURPOSE, text, "请写明哪个系统用它做什么。")
                .ifPresent(problems::add);
        if (organization.findDepartment(department).isEmpty()) {
            problems.add(new Problem("departmentCode", "没有选择部门。请选择该账号可以读取其办件的部门。"));
        }
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        mapper.insert(account, text, department, administrator.id(), LocalDateTime.now(clock));
        identities.ensureUser(account, text.substring(0, Math.min(text.length(), 60)), passwords.nextFor(account));
    }

    /**
     * Lets the account read its department's cases.
     *
     * @return the password, to be handed over by whoever confirms
     */
    Issued confirm(Person securityAdministrator, String id) {
        if (mapper.confirm(id, securityAdministrator.id(), LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("技术账号“%s”已经确认、停用或者不存在。请刷新后查看。".formatted(id));
        }
        identities.ensureMember(id, Organization.TECHNICAL_ACCOUNTS);
        mapper.departmentOf(id).forEach(department -> identities.ensureTenantUser(department, id));
        rights.letRead(id);
        String password = passwords.nextFor(id);
        identities.changePassword(id, password);
        return new Issued(id, What.PASSWORD, password);
    }

    /** Ends the account with all its rights; its next request is refused. */
    void end(String id) {
        if (mapper.end(id, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("技术账号“%s”已经停用或者不存在。请刷新后查看。".formatted(id));
        }
        identities.remove(id);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
