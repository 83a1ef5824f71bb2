package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.Resource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The stored draft that a form edits: its hidden fields, each empty where there is no such draft.
 *
 * @param draft id of the draft that it goes on with; empty for a new one
 * @param revision of that draft as the form was opened
 * @param unfinished id of the form laid aside that it goes on with
 * @param unfinishedRevision of that one
 * @param resource id of the published resource that a new draft would change
 * @param baseVersion the version of that resource that the form was opened with
 */
record EditedVersion(
        String draft,
        String revision,
        String unfinished,
        String unfinishedRevision,
        String resource,
        String baseVersion) {

    static final EditedVersion NONE = new EditedVersion("", "", "", "", "", "");

    /** From the hidden fields of a form. */
    static EditedVersion of(Map<String, String> parameters) {
        UnaryOperator<String> said = name -> Objects.requireNonNullElse(parameters.get(name), "");
        return new EditedVersion(
                said.apply("draft"),
                said.apply("revision"),
                said.apply("unfinished"),
                said.apply("unfinishedRevision"),
                said.apply("resource"),
                said.apply("baseVersion"));
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("draft", draft);
        parameters.put("revision", revision);
        parameters.put("unfinished", unfinished);
        parameters.put("unfinishedRevision", unfinishedRevision);
        parameters.put("resource", resource);
        parameters.put("baseVersion", baseVersion);
        return parameters;
    }

    static EditedVersion to(CatalogDraft draft) {
        return new EditedVersion(
                String.valueOf(draft.id()),
                String.valueOf(draft.revision()),
                "",
                "",
                "",
                Objects.toString(draft.baseVersion(), ""));
    }

    /** A change of a published resource that begins. */
    static EditedVersion to(Resource resource) {
        return new EditedVersion("", "", "", "", String.valueOf(resource.id()), String.valueOf(resource.version()));
    }

    /** The same, made from this version of the published resource. */
    EditedVersion at(int version) {
        return new EditedVersion(draft, revision, unfinished, unfinishedRevision, resource, String.valueOf(version));
    }

    /** The same, going on with what was laid aside. */
    EditedVersion and(Unfinished laidAside) {
        return new EditedVersion(
                draft, revision, laidAside.id(), String.valueOf(laidAside.revision()), resource, baseVersion);
    }
}
