package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 科室 and telephone of people, registered by the system administrator. Who may see them is for the caller to say. */
@Service
@Transactional
public class Contacts {

    private static final int LONGEST_SECTION = 60;

    private static final int LONGEST_PHONE = 30;

    private static final int FEWEST_DIGITS = 5;

    /** With country or area code, and an extension after 转. */
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9()\\- ]+((转|,|#) ?[0-9]{1,6})?");

    private final OrganizationMapper people;
    private final SealedFacts facts;

    Contacts(OrganizationMapper people, SealedFacts facts) {
        this.people = people;
        this.facts = facts;
    }

    /** Empty for somebody who is not registered. */
    @Transactional(readOnly = true)
    public Optional<Contact> of(String personId) {
        return Optional.ofNullable(people.person(personId))
                .map(person -> new Contact(
                        person.name(),
                        Objects.requireNonNullElse(people.section(personId), ""),
                        facts.find(SealedFact.PHONE, personId).orElse("")));
    }

    /**
     * Registers another section and number; empty ones take the registered away.
     *
     * @throws RequestRejected invalid, with every problem, or not found
     */
    void change(String personId, String section, String phone) {
        String newSection = section.strip();
        String newPhone = half(phone.strip());
        List<Problem> problems = new ArrayList<>();
        Lengths.tooLong("section", "科室", LONGEST_SECTION, newSection).ifPresent(problems::add);
        PlainText.problem(newSection).ifPresent(problem -> problems.add(new Problem("section", "科室" + problem)));
        if (!newPhone.isEmpty() && !isPhone(newPhone)) {
            problems.add(new Problem(
                    "phone", "电话“%s”不正确。请填写一个号码，例如 0349-2021234 转 801 或者手机号；不登记的，请留空。".formatted(newPhone)));
        }
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        facts.change(SealedFact.PHONE, personId, newPhone);
        people.changeSection(personId, newSection);
    }

    private static boolean isPhone(String text) {
        return text.length() <= LONGEST_PHONE
                && PHONE.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    /** As people's input methods write numbers: full-width digits, brackets and hyphens are the same number. */
    private static String half(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('—', '-')
                .replace('–', '-');
    }
}
