package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.Resource;
import java.util.Objects;

/** The stored draft that a form edits: the hidden fields of {@link DraftFields}, each empty where there is no such draft. */
record EditedVersion(
        String draft,
        String revision,
        String unfinished,
        String unfinishedRevision,
        String resource,
        String baseVersion) {

    static final EditedVersion NONE = new EditedVersion("", "", "", "", "", "");

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
