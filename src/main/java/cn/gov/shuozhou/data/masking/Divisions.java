package cn.gov.shuozhou.data.masking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The names of provinces, cities and counties, so that an address is cut at a real county and never at a 小区 or a
 * village whose name merely ends like one.
 */
final class Divisions {

    static final Divisions OF_CHINA = new Divisions();

    private static final String RESOURCE = "/masking/divisions.txt";

    private final Set<String> provinces = new HashSet<>();

    /** By province; under the empty key all of them, for addresses that leave the province out. */
    private final Map<String, Set<String>> cities = new HashMap<>();

    /** By province and city, each of which an address may leave out. */
    private final Map<List<String>, Set<String>> counties = new HashMap<>();

    private Divisions() {
        try (var in = Objects.requireNonNull(Divisions.class.getResourceAsStream(RESOURCE), RESOURCE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        var parts = line.split("\\|", -1);
        var names = List.of(parts[2].split(" "));
        provinces.add(parts[0]);
        for (var province : Set.of("", parts[0])) {
            cities.computeIfAbsent(province, key -> new HashSet<>()).add(parts[1]);
            for (var city : new HashSet<>(List.of("", parts[1]))) {
                counties.computeIfAbsent(List.of(province, city), key -> new HashSet<>())
                        .addAll(names);
            }
        }
    }

    Set<String> provinces() {
        return provinces;
    }

    Set<String> citiesOf(String province) {
        return cities.getOrDefault(province, Set.of());
    }

    Set<String> countiesOf(String province, String city) {
        return counties.getOrDefault(List.of(province, city), Set.of());
    }
}
