package cn.gov.shuozhou.data.opening.index;

import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.index.Facet.Choice;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is kept in memory of an open resource to sort and to count it.
 *
 * @param changedAt when its data came, or when it was published where there are none
 */
record Listed(long id, String code, String name, LocalDateTime changedAt, Map<Facet, Choice> values) {

    static Listed of(OpenEntry entry) {
        Map<Facet, Choice> values = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            values.put(facet, facet.of(entry));
        }
        var resource = entry.resource();
        return new Listed(resource.id(), resource.code(), resource.name(), entry.changedAt(), values);
    }

    Choice value(Facet facet) {
        return Objects.requireNonNull(values.get(facet));
    }

    boolean has(Facet facet, String code) {
        return value(facet).code().equals(code);
    }
}
