package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** To whom cases were sent for their information, each person once. */
@Component
class CaseCopies {

    private final CaseCopyMapper mapper;
    private final Clock clock;

    CaseCopies(CaseCopyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Sends the case.
     *
     * @throws RequestRejected when one of them has got it already
     */
    void send(CaseFile file, List<Person> readers, Person by) {
        Set<String> sent = Set.copyOf(mapper.readers(file.number()));
        List<Person> again =
                readers.stream().filter(one -> sent.contains(one.id())).toList();
        if (!again.isEmpty()) {
            throw already(again);
        }
        LocalDateTime now = LocalDateTime.now(clock);
        try {
            readers.forEach(one -> mapper.insert(file.number(), one.id(), by.id(), now));
        } catch (DuplicateKeyException sentMeanwhile) {
            throw already(readers);
        }
    }

    /** How many cases that go on were sent to the person. */
    long open(Person person) {
        return mapper.open(person.id());
    }

    private static RequestRejected already(List<Person> readers) {
        return RequestRejected.conflict("已抄送过%s，没有再次抄送。请去掉后重试。"
                .formatted(readers.stream().map(Person::name).collect(Collectors.joining("、"))));
    }
}
