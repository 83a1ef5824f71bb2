package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The data officer's card on the home page: open publications, those to be corrected first. */
@Component
@Order(30)
class PublicationHomeSection implements HomeSection {

    /** The few most pressing ones that a card shows. */
    private static final int MOST = 8;

    private static final int READ = 100;

    private final Publications publications;
    private final Clocks clocks;

    PublicationHomeSection(Publications publications, Clocks clocks) {
        this.publications = publications;
        this.clocks = clocks;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.DATA_OFFICER)) {
            return Optional.empty();
        }
        List<HomeRow> lines = publications.openOf(person.departmentCode(), READ).stream()
                .sorted(Comparator.comparing((Publication open) -> open.status() != PublicationStatus.CORRECTING))
                .limit(MOST)
                .map(this::row)
                .toList();
        return Optional.of(new HomeCard(
                "本部门在办的目录发布", lines, "目前没有在办的目录发布。编制好的草案，请在“目录草案”中勾选提交。", "/catalog/publications", "全部办件"));
    }

    private HomeRow row(Publication publication) {
        return new HomeRow(
                publication.subject(),
                publication.caseNumber(),
                "/catalog/publications/" + publication.caseNumber(),
                publication.status().label(),
                Tone.valueOf(
                        publication.status().style().substring("kind-".length()).toUpperCase(Locale.ROOT)),
                deadline(publication.caseNumber()));
    }

    private @Nullable Deadline deadline(String caseNumber) {
        return clocks.of(caseNumber).stream()
                .filter(CaseClock::isOpen)
                .findFirst()
                .map(clocks::deadline)
                .orElse(null);
    }
}
