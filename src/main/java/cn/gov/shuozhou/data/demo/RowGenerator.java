package cn.gov.shuozhou.data.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a fictional resource, the same ones at every start. */
final class RowGenerator {

    private final List<DemoPerson> men;
    private final List<DemoPerson> women;

    RowGenerator() {
        List<DemoPerson> adults = IntStream.range(0, DemoPerson.COUNT)
                .mapToObj(DemoPerson::new)
                .filter(DemoPerson::adult)
                .toList();
        men = adults.stream().filter(DemoPerson::male).toList();
        women = adults.stream().filter(person -> !person.male()).toList();
    }

    /** The register of inhabitants has everybody once; any other resource has grown-ups, men and women in turn. */
    Iterator<List<@Nullable String>> rows(DemoResource resource) {
        return rows(resource, resource.rows());
    }

    /** As {@link #rows(DemoResource)}, at most so many. */
    Iterator<List<@Nullable String>> rows(DemoResource resource, int most) {
        Random random = new Random(resource.draft().code().hashCode());
        List<DemoPerson> husbands = shuffled(men, random);
        List<DemoPerson> wives = shuffled(women, random);
        return IntStream.range(0, Math.min(most, resource.rows()))
                .mapToObj(number -> {
                    DemoPerson man = husbands.get(number % husbands.size());
                    DemoPerson woman = wives.get(number % wives.size());
                    DemoPerson person = resource.rows() == DemoPerson.COUNT
                            ? new DemoPerson(number)
                            : (number % 2 == 0 ? husbands : wives).get(number / 2);
                    DemoFirm firm = new DemoFirm(number % DemoFirm.COUNT);
                    return values(resource, new DemoRow(number, random, person, man, woman, firm));
                })
                .iterator();
    }

    private static List<@Nullable String> values(DemoResource resource, DemoRow row) {
        List<@Nullable String> values = new ArrayList<>();
        resource.samples().forEach(sample -> values.add(sample.value(row)));
        return values;
    }

    private static List<DemoPerson> shuffled(List<DemoPerson> people, Random random) {
        List<DemoPerson> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
