package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * Who loads data, and from which file.
 *
 * @param uploadId the upload that the file came with; null without one
 * @param increment by what a file of changes is known again; null for any other
 */
public record LoadSource(
        String personId,
        String personName,
        String fileName,
        @Nullable Long uploadId,
        @Nullable String increment) {

    /** Data that the system makes itself, for the demo and for tests. */
    static final LoadSource SYSTEM = new LoadSource("system", "系统", "", null, null);

    /** Longer ones lose their beginning. */
    private static final int LONGEST_FILE_NAME = 255;

    public LoadSource {
        fileName = fileName.substring(Math.max(0, fileName.length() - LONGEST_FILE_NAME));
    }

    /** Whoever loaded it stays the source of a copy. */
    static LoadSource of(DataSet original) {
        return new LoadSource(original.loadedBy(), original.loadedByName(), original.sourceFile(), null, null);
    }

    /** As it is, with the mark of a file of changes. */
    LoadSource with(String mark) {
        return new LoadSource(personId, personName, fileName, uploadId, mark);
    }

    /** The person, with a file that comes at once. */
    public static LoadSource of(Person person, String fileName) {
        return new LoadSource(person.id(), person.name(), fileName, null, null);
    }
}
