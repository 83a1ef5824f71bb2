package cn.gov.shuozhou.data.report.digest;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.report.digest.SubscriptionMapper.Word;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is sent what. Each decides alone, except that the bureau chooses readers of the weekly report. */
@Service
@Transactional
class Subscriptions {

    private final SubscriptionMapper mapper;
    private final Organization organization;
    private final Clock clock;

    Subscriptions(SubscriptionMapper mapper, Organization organization, Clock clock) {
        this.mapper = mapper;
        this.organization = organization;
        this.clock = clock;
    }

    /** Something that the person can have, and whether it is sent now. */
    record Offer(Subscription kind, boolean wanted) {}

    @Transactional(readOnly = true)
    List<Offer> of(Person person) {
        return Stream.of(Subscription.values())
                .filter(kind -> kind.isFor(person))
                .map(kind ->
                        new Offer(kind, Objects.requireNonNullElse(mapper.wanted(person.id(), kind), kind.isUsual())))
                .toList();
    }

    /**
     * Says for all that the person can have what is wanted of it.
     *
     * @throws RequestRejected forbidden for what is not offered to the person
     */
    void choose(Person person, List<Subscription> wanted) {
        if (!wanted.stream().allMatch(kind -> kind.isFor(person))) {
            throw RequestRejected.forbidden("您的角色没有所选的订阅。请从“我的订阅”中选择，不要手工修改地址。");
        }
        of(person).forEach(offer -> set(person.id(), offer.kind(), wanted.contains(offer.kind()), person));
    }

    /** Those who are sent the weekly report. */
    @Transactional(readOnly = true)
    List<Person> readers() {
        return wanting(Subscription.WEEKLY);
    }

    /**
     * Lets somebody have the weekly report; who does not want it can refuse it like anything else.
     *
     * @throws RequestRejected invalid for somebody who could not open it
     */
    void addReader(String account, Person by) {
        String id = account.strip();
        Person reader = organization
                .person(id)
                .orElseThrow(() -> RequestRejected.invalid(
                        "account", "没有用户名为“%s”的人员。请填写用户名，例如 civil-affairs.department-leader。".formatted(id)));
        if (!Subscription.WEEKLY.isFor(reader)) {
            throw RequestRejected.invalid(
                    "account", "%s（%s）打不开每周报告：收件人须是市政务信息管理局工作人员、领导小组办公室或者分管领导。请换一人。".formatted(reader.name(), id));
        }
        set(id, Subscription.WEEKLY, true, by);
    }

    /** Ends it; nothing happens to somebody who is not sent it. */
    void removeReader(String id, Person by) {
        if (readers().stream().anyMatch(reader -> reader.id().equals(id))) {
            set(id, Subscription.WEEKLY, false, by);
        }
    }

    /** Everybody who can have it and is sent it. */
    @Transactional(readOnly = true)
    List<Person> wanting(Subscription kind) {
        Map<String, Boolean> words =
                mapper.words(kind).stream().collect(Collectors.toMap(Word::personId, Word::wanted));
        return Stream.of(Role.BUREAU, Role.LEADING_GROUP, Role.DEPARTMENT_LEADER, Role.APPROVER)
                .flatMap(role -> organization.people(role).stream())
                .distinct()
                .filter(kind::isFor)
                .filter(person -> words.getOrDefault(person.id(), kind.isUsual()))
                .toList();
    }

    private void set(String personId, Subscription kind, boolean wanted, Person by) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.change(personId, kind, wanted, by.id(), now) == 0) {
            try {
                mapper.insert(personId, kind, wanted, by.id(), now);
            } catch (DuplicateKeyException faster) {
                throw RequestRejected.conflict("这项订阅刚刚已被更改，您的更改没有保存。请刷新页面后再试。");
            }
        }
    }
}
