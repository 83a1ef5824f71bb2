package cn.gov.shuozhou.data.catalog.compile;

import org.jspecify.annotations.Nullable;

/**
 * The form of a resource as it was typed, without its items: text only, so that nothing is lost when it is not understood.
 * Choices are names of constants; what the browser did not send is empty.
 *
 * @param draft id of the draft that it goes on with; empty for a new one
 * @param revision of that draft as the form was opened
 * @param unfinished id of the form laid aside that it goes on with
 * @param unfinishedRevision of that one
 * @param resource id of the published resource that a new draft would change
 * @param baseVersion the version of that resource that the form was opened with
 * @param category code of the 类; section, heading and detail likewise of 项, 目 and 细目
 */
record DraftFields(
        String draft,
        String revision,
        String unfinished,
        String unfinishedRevision,
        String resource,
        String baseVersion,
        String category,
        String section,
        String heading,
        String detail,
        String name,
        String division,
        String summary,
        String formatClass,
        String formatType,
        String formatOther,
        String theme,
        String sharingType,
        String sharingCondition,
        String sharingMethod,
        String sharingMethodType,
        String open,
        String openCondition,
        String updateCycle,
        String relatedCodes,
        String totalStorage,
        String totalRecords,
        String sharedStorage,
        String sharedRecords,
        String openedStorage,
        String openedRecords) {

    static final DraftFields EMPTY = new DraftFields(
            "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "",
            "", "", "", "");

    DraftFields {
        draft = text(draft);
        revision = text(revision);
        unfinished = text(unfinished);
        unfinishedRevision = text(unfinishedRevision);
        resource = text(resource);
        baseVersion = text(baseVersion);
        category = text(category);
        section = text(section);
        heading = text(heading);
        detail = text(detail);
        name = text(name);
        division = text(division);
        summary = text(summary);
        formatClass = text(formatClass);
        formatType = text(formatType);
        formatOther = text(formatOther);
        theme = text(theme);
        sharingType = text(sharingType);
        sharingCondition = text(sharingCondition);
        sharingMethod = text(sharingMethod);
        sharingMethodType = text(sharingMethodType);
        open = text(open);
        openCondition = text(openCondition);
        updateCycle = text(updateCycle);
        relatedCodes = text(relatedCodes);
        totalStorage = text(totalStorage);
        totalRecords = text(totalRecords);
        sharedStorage = text(sharedStorage);
        sharedRecords = text(sharedRecords);
        openedStorage = text(openedStorage);
        openedRecords = text(openedRecords);
    }

    /** The deepest classification that was chosen; empty if none was. */
    String classification() {
        return detail.isBlank() ? heading.isBlank() ? section.isBlank() ? category : section : heading : detail;
    }

    /** The same words, going on with this stored state. */
    DraftFields tiedTo(EditedVersion tie) {
        return new DraftFields(
                tie.draft(),
                tie.revision(),
                tie.unfinished(),
                tie.unfinishedRevision(),
                tie.resource(),
                tie.baseVersion(),
                category,
                section,
                heading,
                detail,
                name,
                division,
                summary,
                formatClass,
                formatType,
                formatOther,
                theme,
                sharingType,
                sharingCondition,
                sharingMethod,
                sharingMethodType,
                open,
                openCondition,
                updateCycle,
                relatedCodes,
                totalStorage,
                totalRecords,
                sharedStorage,
                sharedRecords,
                openedStorage,
                openedRecords);
    }

    EditedVersion tie() {
        return new EditedVersion(draft, revision, unfinished, unfinishedRevision, resource, baseVersion);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
