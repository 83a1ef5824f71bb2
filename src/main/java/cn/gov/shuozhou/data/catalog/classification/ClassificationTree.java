package cn.gov.shuozhou.data.catalog.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 信息资源分类 as it was at one moment, for whoever looks many things up in it. */
public final class ClassificationTree {

    private record Step(@Nullable String parent, String name) {}

    private final Map<Step, Classification> steps = new HashMap<>();
    private final Map<String, Classification> codes = new HashMap<>();

    public ClassificationTree(List<Classification> entries) {
        for (Classification entry : entries) {
            steps.putIfAbsent(new Step(entry.parent(), entry.name()), entry);
            codes.put(entry.code(), entry);
        }
    }

    /** The entry with this code, retired or not. */
    public Optional<Classification> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The digits of a path of names; nothing if the tree has no such path, or does not offer it any more. */
    public Optional<String> codeOf(String category, String section, String heading, @Nullable String detail) {
        return entryOf(category, section, heading, detail)
                .filter(entry -> !entry.retired())
                .map(Classification::code);
    }

    /** The entry at the end of a path of names, retired or not. */
    public Optional<Classification> entryOf(String category, String section, String heading, @Nullable String detail) {
        Classification entry = null;
        for (String name : Stream.of(category, section, heading, Objects.requireNonNullElse(detail, ""))
                .filter(part -> !part.isEmpty())
                .toList()) {
            entry = steps.get(new Step(entry == null ? null : entry.code(), name));
            if (entry == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(entry);
    }
}
